package org.datedrecord.hint;

import org.datedrecord.model.When;
import org.datedrecord.time.Edtf;
import org.jspecify.annotations.Nullable;

/// Words of a report that tell a time, and the date that is suggested for them.
///
/// @param words as they stand in the text
/// @param start where they begin, in UTF-16 code units, as JavaScript counts characters
/// @param end where the first character after them is
/// @param date what is suggested; none where nothing can be, as for "last month" in a report whose
///   own date is not known
/// @param basis how the words became the date
/// @param rule the same in one sentence for people: what was counted, and from when
/// @param sure whether the calendar alone decides; otherwise custom does, and the editor is asked
public record Hint(
    String words,
    int start,
    int end,
    @Nullable Edtf date,
    When.Basis basis,
    String rule,
    boolean sure) {

  /// The date as a fact takes it.
  public When when() {
    return new When(date, line(words), basis, rule);
  }

  /// Words as one line: whatever separates them is one blank.
  static String line(String words) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (!blank) {
        line.append(c);
      } else if (line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString();
  }
}
