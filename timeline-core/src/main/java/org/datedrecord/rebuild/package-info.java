/// Is what readers see what was recorded? The view is compared with the log, made anew beside the
/// one that serves, and put in its place.
///
/// Open [org.datedrecord.rebuild.Workshop] first.
@NullMarked
package org.datedrecord.rebuild;

import org.jspecify.annotations.NullMarked;
