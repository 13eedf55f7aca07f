package org.datedrecord.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CodeTest {

  @Test
  @DisplayName("ASVS 5.0 V6.4.1: codes are random, of more than 128 bits")
  void isTwentySixSignsOfFiveRandomBits() {
    assertThat(Code.random().value()).matches("[0-9A-HJKMNP-TV-Z]{26}");
    assertThat(IntStream.range(0, 200).mapToObj(i -> Code.random()).distinct()).hasSize(200);
  }

  @Test
  void isReadHoweverItIsTyped() {
    Code code = new Code("0123456789ABCDEFGHJKMNPQRS");

    assertThat(code.shown()).isEqualTo("01234-56789-ABCDE-FGHJK-MNPQR-S");
    assertThat(Code.typed(" oi234 56789 abcde fghjk-mnpqr-s\n")).isEqualTo(code);
  }

  @Test
  void doesNotPrintItself() {
    Code code = Code.random();
    assertThat(code).asString().doesNotContain(code.value());
  }
}
