/// The pages for whoever wants the record elsewhere: in which formats a timeline can be had, and
/// how programs ask for it.
///
/// Open [org.datedrecord.data.DataController] first.
@NullMarked
package org.datedrecord.data;

import org.jspecify.annotations.NullMarked;
