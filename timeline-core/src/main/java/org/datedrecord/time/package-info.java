/// When it happened, as imprecisely as people know it.
///
/// Open [org.datedrecord.time.Edtf] first.
@NullMarked
package org.datedrecord.time;

import org.jspecify.annotations.NullMarked;
