/// How events become what readers see: each event of the log is turned into rows, in order and
/// once.
///
/// Open [org.datedrecord.projection.Projection] first.
@NullMarked
package org.datedrecord.projection;

import org.jspecify.annotations.NullMarked;
