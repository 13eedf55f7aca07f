/// How files are written, whatever they say: rows, lines, elements and objects, one after another,
/// and the text of HTML.
///
/// Open [org.datedrecord.syntax.Unread] first, then [org.datedrecord.syntax.CsvRows].
@NullMarked
package org.datedrecord.syntax;

import org.jspecify.annotations.NullMarked;
