/// The read side: what readers see, now and as of any change.
///
/// Open [org.datedrecord.view.Reader] first.
@NullMarked
package org.datedrecord.view;

import org.jspecify.annotations.NullMarked;
