package org.datedrecord.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datedrecord.model.Refusing.leftOut;
import static org.datedrecord.model.Refusing.refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteTest {

  @Test
  void isKeptAsTyped() {
    assertThat(quote("“closed”\u00A0to  lorries").exact()).isEqualTo("“closed”\u00A0to  lorries");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"closed\" to the town's lorries",
        "“closed” to the town’s lorries",
        "„closed‟ to the town‘s lorries",
        "«closed» to the town′s lorries",
        "  \"closed\"\u00A0to\n the\u2009town's\tlorries "
      })
  void isTheSameWhateverItsMarksAndSpaces(String words) {
    assertThat(quote(words).sameWords(quote("\"closed\" to the town's lorries"))).isTrue();
  }

  @Test
  void isTheSameHoweverItsAccentsAreComposed() {
    assertThat(quote("cafe\u0301").sameWords(quote("caf\u00E9"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Closed to lorries", "closed to lorries.", "closed to lorry"})
  void differsInLettersAndStops(String words) {
    assertThat(quote(words).sameWords(quote("closed to lorries"))).isFalse();
  }

  @Test
  void isFoundInATextWithOtherMarks() {
    assertThat(quote("\"closed to lorries\"").standsIn("It is “closed\nto lorries” now.")).isTrue();
    assertThat(quote("closed to cars").standsIn("It is closed to lorries now.")).isFalse();
  }

  @Test
  void isShort() {
    assertThat(new Quote("a".repeat(300), "b".repeat(100), "c".repeat(100)).exact()).hasSize(300);
    assertThat(refusal(() -> quote("a".repeat(301))))
        .isEqualTo(new Refusal.TooLong("exact", 300, 301));
    assertThat(refusal(() -> new Quote("a", "b".repeat(101), null)))
        .isEqualTo(new Refusal.TooLong("prefix", 100, 101));
    assertThat(refusal(() -> new Quote("a", null, "c".repeat(101))))
        .isEqualTo(new Refusal.TooLong("suffix", 100, 101));
  }

  @Test
  void hasWords() {
    assertThat(refusal(() -> quote(leftOut()))).isEqualTo(new Refusal.Missing("exact"));
  }

  private static Quote quote(String words) {
    return new Quote(words, null, null);
  }
}
