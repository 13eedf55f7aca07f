package org.datedrecord.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WordingTest {

  @Test
  void makesOneLineOfSeveral() {
    assertThat(Wording.line(" The bridge \r\n\n is\u2028shut. ")).isEqualTo("The bridge is shut.");
    assertThat(Wording.line("The  bridge\tis shut.")).isEqualTo("The  bridge\tis shut.");
    assertThat(Wording.line(" \n ")).isNull();
  }

  /// A file may hold anything, and nobody waits for it longer than it takes to read it.
  @Test
  @Timeout(5)
  void takesNoLongerForMuchSpaceThanForMuchText() {
    String wide = " ".repeat(1_000_000);
    assertThat(Wording.line("a" + wide + "b")).hasSize(wide.length() + 2);
    assertThat(Wording.line("a" + wide + "\n" + wide + "b")).isEqualTo("a b");
  }
}
