package org.datedrecord.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

  @Test
  @DisplayName("ASVS 5.0 V7.2.3: secrets of sessions and tokens are random, of 256 bits")
  void isThirtyTwoRandomBytesAfterAPrefix() {
    assertThat(Secret.random().value()).matches("dr_[A-Za-z0-9_-]{43}");
    assertThat(IntStream.range(0, 100).mapToObj(i -> Secret.random()).distinct()).hasSize(100);
  }

  @Test
  void isHashedWithSha256() {
    assertThat(new Secret("abc").hash())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  @DisplayName("ASVS 5.0 V16.2.5: a secret gets into no log")
  void doesNotPrintItself() {
    Secret secret = Secret.random();

    assertThat(new Tokens.Issued(TokensTest.ANNA, secret))
        .asString()
        .doesNotContain(secret.value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "naïve", "quo\"te", "=", "a=b", "line\nbreak"})
  void refusesWhatNoHeaderCanCarryWithoutRepeatingIt(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Secret(value))
        .withMessageContaining("letters, digits")
        .withMessageNotContaining(value.isEmpty() ? "\0" : "\"" + value);
  }
}
