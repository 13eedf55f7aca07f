package org.datedrecord.model;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A short quote and where it stands in its source: a text quote selector of the W3C Web Annotation
/// model. It is stored as typed.
///
/// @param exact the words, at most 300 characters
/// @param prefix a few words before them
/// @param suffix a few words after them
public record Quote(String exact, @Nullable String prefix, @Nullable String suffix) {

  private static final Pattern SINGLE_MARKS = Pattern.compile("[\u2018\u2019\u201A\u201B\u2032]");
  private static final Pattern DOUBLE_MARKS =
      Pattern.compile("[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F]+");

  public Quote {
    exact = Text.required("exact", exact, 300);
    prefix = Text.optional("prefix", prefix, 100);
    suffix = Text.optional("suffix", suffix, 100);
  }

  /// Whether both are the same words, whatever their quotation marks and white space.
  public boolean sameWords(Quote other) {
    return folded(exact).equals(folded(other.exact));
  }

  /// Whether the words stand in a text, whatever quotation marks and white space either uses.
  public boolean standsIn(String text) {
    return folded(text).contains(folded(exact));
  }

  private static String folded(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    String single = SINGLE_MARKS.matcher(composed).replaceAll("'");
    String marks = DOUBLE_MARKS.matcher(single).replaceAll("\"");
    return SPACES.matcher(marks).replaceAll(" ").strip();
  }
}
