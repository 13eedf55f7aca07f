/// The write side: edits in, events out, or a named reason why not.
///
/// Open [org.datedrecord.edit.Editor] first.
@NullMarked
package org.datedrecord.edit;

import org.jspecify.annotations.NullMarked;
