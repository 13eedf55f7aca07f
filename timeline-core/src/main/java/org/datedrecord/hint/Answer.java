package org.datedrecord.hint;

import org.datedrecord.model.When;
import org.datedrecord.time.Edtf;
import org.jspecify.annotations.Nullable;

/// What is suggested for a phrase.
///
/// @param date none where nothing can be suggested
/// @param how what was done with the words, to follow them in a sentence
/// @param note what there is to say besides, in whole sentences; may be empty
record Answer(@Nullable Edtf date, When.Basis basis, String how, String note, boolean sure) {

  /// The rule for people.
  String rule(String words) {
    String said = "“%s” %s.".formatted(Hint.line(words), how);
    return note.isEmpty() ? said : said + " " + note;
  }
}
