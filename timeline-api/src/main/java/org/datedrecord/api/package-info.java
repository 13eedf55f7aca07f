/// JSON over HTTP: what others may ask of the record and append to it.
///
/// Open [org.datedrecord.api.FactController] first.
@NullMarked
package org.datedrecord.api;

import org.jspecify.annotations.NullMarked;
