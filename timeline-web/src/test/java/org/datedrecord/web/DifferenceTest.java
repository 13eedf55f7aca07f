package org.datedrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DifferenceTest {

  @Test
  void keepsTheWordsThatStayed() {
    assertThat(Difference.between("one two three four", "one deux trois four"))
        .isEqualTo(new Difference("one", "two three", "deux trois", "four"));
  }

  @Test
  void tellsWhatOnlyWentAndWhatOnlyCame() {
    assertThat(Difference.between("a b c", "a c")).isEqualTo(new Difference("a", "b", "", "c"));
    assertThat(Difference.between("a c", "a b c")).isEqualTo(new Difference("a", "", "b", "c"));
    assertThat(Difference.between("a a", "a a a")).isEqualTo(new Difference("a a", "", "a", ""));
  }

  @Test
  void tellsAWholeTextFromAnother() {
    assertThat(Difference.between("old", "new")).isEqualTo(new Difference("", "old", "new", ""));
  }
}
