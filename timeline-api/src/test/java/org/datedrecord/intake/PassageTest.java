package org.datedrecord.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PassageTest {

  private static final String TEXT =
      "It said: 😀 the mill\n bridge is shut for good, as of Friday.";

  @Test
  void makesAQuoteOfWhatIsMarked() {
    Passage passage = Passage.selected(TEXT, 11, 36);
    assertThat(passage.exact()).isEqualTo("the mill bridge is shut");
    assertThat(passage.prefix()).isEqualTo("It said: 😀 ");
    assertThat(passage.suffix()).isEqualTo(" for good, as of Friday.");
    assertThat(TEXT.substring(passage.start(), passage.end()))
        .isEqualTo("the mill\n bridge is shut");
  }

  @Test
  void cutsNoCharacterInTwo() {
    assertThat(Passage.selected(TEXT, 10, 15).exact()).isEqualTo("😀 the");
    String faces = "😀".repeat(40);
    assertThat(Passage.selected("a" + faces, 65, 67).prefix()).isEqualTo("😀".repeat(16));
  }

  @Test
  void cutsNoWordInTwo() {
    String text =
        "Nobody would say who had ordered it. It ended. Nobody would say who had ordered it.";
    Passage passage = Passage.selected(text, 37, 46);
    assertThat(passage.exact()).isEqualTo("It ended.");
    assertThat(passage.prefix()).isEqualTo("would say who had ordered it. ");
    assertThat(passage.suffix()).isEqualTo(" Nobody would say who had");
    String wordless = "没有人愿意透露是谁下的命令".repeat(8);
    assertThat(Passage.selected(wordless, 50, 54).prefix()).hasSize(32);
    assertThat(Passage.selected(wordless, 50, 54).suffix()).hasSize(32);
  }

  @Test
  void refusesWhatIsNoQuote() {
    assertThat(refusal(null, 3)).isEqualTo(new Refusal.Missing("start"));
    assertThat(refusal(3, null)).isEqualTo(new Refusal.Missing("end"));
    assertThat(refusal(-1, 3)).isInstanceOf(Refusal.Malformed.class);
    assertThat(refusal(3, 2)).isInstanceOf(Refusal.Malformed.class);
    assertThat(refusal(3, 1_000)).isInstanceOf(Refusal.Malformed.class);
    assertThat(refusal(1_000, 1_001)).isInstanceOf(Refusal.Malformed.class);
    assertThat(refusal(2, 3)).isEqualTo(new Refusal.Missing("exact"));
  }

  private static Refusal refusal(@Nullable Integer start, @Nullable Integer end) {
    Refusal[] refusal = new Refusal[1];
    assertThatThrownBy(() -> Passage.selected(TEXT, start, end))
        .isInstanceOfSatisfying(Refused.class, e -> refusal[0] = e.refusal());
    return refusal[0];
  }
}
