package org.datedrecord.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

  @Test
  void readsNamesAndValues() {
    Parameters given = Parameters.of("a=1&b=%C3%A4+x&a=2&c&d=[x..]&");
    assertThat(given.names()).containsExactly("a", "b", "c", "d");
    assertThat(given.all("a")).containsExactly("1", "2");
    assertThat(given.one("b")).hasValue("ä x");
    assertThat(given.one("c")).hasValue("");
    assertThat(given.one("d")).hasValue("[x..]");
    assertThat(given.one("e")).isEmpty();
    assertThat(Parameters.of(null).names()).isEmpty();
  }

  @Test
  void writesTheQueryAgain() {
    Parameters given = Parameters.of("b=x+y&a=2&a=1&cursor=c");
    assertThat(given.queryWithout(Set.of("cursor"), "cursor", "d"))
        .isEqualTo("?b=x+y&a=2&a=1&cursor=d");
    assertThat(given.queryWithout(Set.of("cursor", "a", "b"), "", null)).isEmpty();
    assertThat(given.canonical(Set.of("cursor"))).isEqualTo("?a=1&a=2&b=x+y");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%", "a=%2", "a=%zz", "a=%C3", "a=%ED%A0%80", "%ff=1"})
  void refusesWhatIsNotEncoded(String query) {
    assertThatThrownBy(() -> Parameters.of(query))
        .isInstanceOfSatisfying(
            Unanswerable.class,
            e -> assertThat(e.problem().type()).isEqualTo(ProblemType.BAD_REQUEST));
  }

  @Test
  void refusesControlCharactersAndNovels() {
    assertThatThrownBy(() -> Parameters.of("a=%00")).isInstanceOf(Unanswerable.class);
    assertThatThrownBy(() -> Parameters.of("a=" + "x".repeat(1001)))
        .isInstanceOf(Unanswerable.class);
    assertThatThrownBy(() -> Parameters.ofForm("a=%00")).isInstanceOf(Unanswerable.class);
  }

  @Test
  void takesNovelsFromForms() {
    String novel = "x".repeat(16_000);
    assertThat(Parameters.ofForm("a=" + novel + "&b=").one("a")).hasValue(novel);
  }

  @ParameterizedTest
  @CsvSource({
    "1, true",
    "10, true",
    "0, false",
    "11, false",
    "-1, false",
    "1.0, false",
    "'', false"
  })
  void readsNumbersOfARange(String text, boolean taken) {
    Parameters given = Parameters.of("n=" + text);
    if (taken) {
      assertThat(given.number("n", 1, 10)).hasValue(Long.parseLong(text));
    } else {
      assertThatThrownBy(() -> given.number("n", 1, 10))
          .hasMessage("\"n\" must be a whole number from 1 to 10.");
    }
  }
}
