/// Other people's files, read: one pure class per format, from bytes to
/// [org.datedrecord.foreign.Item]s one after another, and one place where an item becomes edits.
///
/// Open [org.datedrecord.foreign.Format] first, then [org.datedrecord.foreign.ItemEdits].
@NullMarked
package org.datedrecord.foreign;

import org.jspecify.annotations.NullMarked;
