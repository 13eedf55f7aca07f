/// Many edits at once: files of edits, read line by line, judged, and made as one named batch.
///
/// Open [org.datedrecord.imports.ImportController] first.
@NullMarked
package org.datedrecord.imports;

import org.jspecify.annotations.NullMarked;
