package org.datedrecord.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datedrecord.model.Refusing.refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

  /// One character to a reader, two to Java.
  private static final String BRIDGE = "\uD83C\uDF09";

  @Test
  void keepsTextAsTyped() {
    assertThat(Text.required("note", "  “two\n\tlines” ", 20)).isEqualTo("  “two\n\tlines” ");
  }

  @Test
  void takesTextAtTheLimit() {
    assertThat(Text.required("title", "a".repeat(120), 120)).hasSize(120);
  }

  @Test
  void refusesTextOneOverTheLimit() {
    assertThat(refusal(() -> Text.required("title", "a".repeat(121), 120)))
        .isEqualTo(new Refusal.TooLong("title", 120, 121));
    assertThat(refusal(() -> Text.optional("hedge", "a".repeat(121), 120)))
        .isEqualTo(new Refusal.TooLong("hedge", 120, 121));
  }

  @Test
  void countsCodePointsAndNotJavaCharacters() {
    assertThat(Text.required("title", BRIDGE.repeat(120), 120)).hasSize(240);
    assertThat(refusal(() -> Text.required("title", BRIDGE.repeat(121), 120)))
        .isEqualTo(new Refusal.TooLong("title", 120, 121));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "\n\t", "\u00A0", "\u200B", "\u2060 \uFEFF"})
  void countsWhatCannotBeSeenAsMissing(String nothing) {
    assertThat(refusal(() -> Text.required("note", nothing, 10)))
        .isEqualTo(new Refusal.Missing("note"));
    assertThat(Text.optional("note", nothing, 10)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "a\u0007b", "a\rb", "\u001B[31m", "a\u0085b"})
  void refusesControlCharacters(String text) {
    assertThat(refusal(() -> Text.required("note", text, 10)))
        .isInstanceOf(Refusal.Malformed.class);
    assertThat(refusal(() -> Text.optional("note", text, 10)))
        .isInstanceOf(Refusal.Malformed.class);
  }

  @Test
  void namesTheControlCharacter() {
    assertThat(refusal(() -> Text.required("note", "a\u0007b", 10)).message())
        .isEqualTo("\"note\" holds the control character U+0007.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\uD83Cb", "a\uDF09", "\uDF09\uD83C"})
  void refusesHalfACharacter(String text) {
    assertThat(refusal(() -> Text.required("note", text, 10)).message())
        .startsWith("\"note\" holds half a character");
  }
}
