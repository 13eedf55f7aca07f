package org.datedrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class RedlineTest {

  @Test
  void keepsTheWordsThatStayed() {
    assertThat(drawn("one two three four", "one deux trois four"))
        .isEqualTo("one [-two three] [+deux trois] four");
  }

  @Test
  void tellsOneChangeFromAnother() {
    assertThat(drawn("a b c d e f", "a x c d e y f")).isEqualTo("a [-b] [+x] c d e [+y] f");
  }

  @Test
  void leavesNoSingleWordBetweenTwoChanges() {
    assertThat(drawn("a b c d e", "a x c y e")).isEqualTo("a [-b c d] [+x c y] e");
  }

  @Test
  void tellsWhatOnlyWentAndWhatOnlyCame() {
    assertThat(drawn("a b c", "a c")).isEqualTo("a [-b] c");
    assertThat(drawn("a c", "a b c")).isEqualTo("a [+b] c");
    assertThat(drawn("", "a")).isEqualTo("[+a]");
    assertThat(drawn("a", " ")).isEqualTo("[-a]");
  }

  @Test
  void tellsAWholeTextFromAnother() {
    assertThat(drawn("old", "new")).isEqualTo("[-old] [+new]");
  }

  private static String drawn(String from, String to) {
    return Redline.between(from, to).pieces().stream()
        .map(piece ->
            switch (piece.kind()) {
              case KEPT -> piece.words();
              case REMOVED -> "[-" + piece.words() + "]";
              case ADDED -> "[+" + piece.words() + "]";
            })
        .collect(Collectors.joining(" "));
  }
}
