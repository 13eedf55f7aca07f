/// What leaves the record in the formats of others, whole: where it is asked for, and how it is
/// read from the record part by part.
///
/// Open [org.datedrecord.export.FileController] first.
@NullMarked
package org.datedrecord.export;

import org.jspecify.annotations.NullMarked;
