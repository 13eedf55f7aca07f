/// The editors' pages: what there is to work on, and a form for everything that can be done to it.
/// They read; every form is sent by the browser to the same API that everyone uses.
///
/// Open [org.datedrecord.desk.WorkPage] first.
@NullMarked
package org.datedrecord.desk;

import org.jspecify.annotations.NullMarked;
