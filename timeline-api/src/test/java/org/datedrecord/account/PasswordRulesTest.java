package org.datedrecord.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

  private static final List<String> NAMES = List.of("Anna Editor", "anna.e@courier.example");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seven brown otters hum",
        "onlylowercaselettersbutodd",
        "кот сидит на крыше дома",
        "  spaces at both ends  ",
        "8301 5527 9064 1182 7735",
        "🦦🦊🐢🐝🐙🦉🦔🐳🐌🦋🐞🐿🦀🐧🦚"
      })
  @DisplayName("ASVS 5.0 V6.2.1, V6.2.5: 15 characters of any kind are enough")
  void takesLengthAndAsksForNoKinds(String password) {
    assertThat(PasswordRules.checked(password, NAMES)).isEqualTo(PasswordRules.normal(password));
  }

  @Test
  @DisplayName("ASVS 5.0 V6.2.9: long passwords are taken whole")
  void takesLongOnes() {
    String password =
        "seven brown otters hum".repeat(6).substring(0, 100) + "; and one more ends it";
    assertThat(PasswordRules.checked(password, NAMES)).isEqualTo(password);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fourteen chars",
        "aaaaaaaaaaaaaaaaaaaa",
        "abcabcabcabcabcabcabc",
        "password password",
        "P@ssw0rdP@ssw0rd1!",
        "correcthorsebatterystaple",
        "ILoveYouILoveMe2026",
        "letmein-letmein-please",
        "qwertyuiopasdfghjkl",
        "1234567890123456",
        "abcdefghijklmnop",
        "1qaz2wsx3edc4rfv"
      })
  @DisplayName("ASVS 5.0 V6.2.4: what is tried first is refused")
  void refusesWhatIsTriedFirst(String password) {
    assertRefused(password);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"my Dated-Record phrase!", "x annaeditor x 7712 q", "hello ANNA.E from there"})
  @DisplayName("ASVS 5.0 V6.2.11: names of the service and of the person are refused")
  void refusesNames(String password) {
    assertRefused(password);
  }

  @Test
  void refusesNoneAndOneThatIsTooLong() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> PasswordRules.checked(null, NAMES))
        .extracting(Refused::refusal)
        .isEqualTo(new Refusal.Missing("password"));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> PasswordRules.checked("long passwords are fine ".repeat(20), NAMES))
        .extracting(Refused::refusal)
        .isInstanceOf(Refusal.TooLong.class);
  }

  private static void assertRefused(String password) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> PasswordRules.checked(password, NAMES))
        .satisfies(refused ->
            assertThat(refused.refusal().message())
                .startsWith("\"password\" ")
                .doesNotContain(password));
  }
}
