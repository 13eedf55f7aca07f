package org.datedrecord.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.datedrecord.foreign.WrittenDate.Order;
import org.datedrecord.model.When;
import org.datedrecord.syntax.Unfit;
import org.datedrecord.time.Edtf;
import org.datedrecord.time.UnreadableDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

  private final WrittenDate dates = new WrittenDate(Order.UNSAID);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026                     | 2026
          2026-07-03               | 2026-07-03
          2026-06?                 | 2026-06?
          [..2026-07-03]           | [..2026-07-03]
          1920/1925                | 1920/1925
          1920 - 1925              | 1920/1925
          c. 287 BC                | -0286~
          Between 500BC and 400BC  | [-0499..-0399]
          Before 20BC              | [..-0020]
          after 1500               | [1501..]
          AD 60                    | 0060
          12 March 1848            | 1848-03-12
          March 12, 1848           | 1848-03-12
          12 Mar 1848.             | 1848-03-12
          March 1848               | 1848-03
          1-3 July 2026            | 2026-07-01/2026-07-03
          1840s                    | 184X
          5th century              | 04XX
          5th century BC           | -04XX
          spring 2021              | 2021-21
          20260703                 | 2026-07-03
          2026/07/03               | 2026-07-03
          +002026-07-03            | 2026-07-03
          -000043                  | -0043
          2026-07-03 14:05:09      | 2026-07-03T14:05:09
          2026-07-03T14:05:09+0200 | 2026-07-03T14:05:09+02:00
          2026-07-03T14:05:09-00:00| 2026-07-03T14:05:09Z
          """)
  void readsWhatCanBeReadInOneWay(String text, String edtf) {
    assertThat(dates.read(text).edtf()).hasToString(edtf);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03/04/2020",
        "3.4.2020",
        "3/4/20",
        "winter 1944",
        "1800s",
        "Q2 2026",
        "14 October 1066",
        "287",
        "10,000 BC",
        "3 July",
        "last month",
        "Monday, 3 July 2026",
        "3 July 2026 or so",
        "first seen 3 July 2026",
        "3 July 2026, 4 July 2027",
        "2026-W27",
        "unknown"
      })
  void refusesWhatItWouldHaveToGuess(String text) {
    assertThatThrownBy(() -> dates.read(text)).isInstanceOf(Unfit.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-29",
        "2026-13-01x",
        "2026-07-03T24:00:00",
        "2026-07-03T23:59:60Z",
        "2026-07-03 14:05:09+19:00"
      })
  void refusesWhatIsNotThere(String text) {
    assertThatThrownBy(() -> dates.read(text)).isInstanceOfAny(Unfit.class, UnreadableDate.class);
  }

  @Test
  void takesTheOrderOfDayAndMonthFromWhoeverKnowsIt() {
    assertThat(new WrittenDate(Order.DAY_FIRST).read("3/4/2020").edtf()).hasToString("2020-04-03");
    assertThat(new WrittenDate(Order.MONTH_FIRST).read("3/4/2020").edtf())
        .hasToString("2020-03-04");
    assertThatThrownBy(() -> new WrittenDate(Order.MONTH_FIRST).read("31/12/2020"))
        .isInstanceOf(Unfit.class);
  }

  @Test
  void keepsTheWordsAndWhatEdtfDoesNotSay() {
    assertThat(dates.read("c. 287 BC").wording()).isEqualTo("c. 287 BC");
    assertThat(dates.read("2026-07").wording()).isNull();
    assertThat(dates.read("2026-07-03 14:05"))
        .isEqualTo(WrittenDate.withWords(When.stated("2026-07-03"), "2026-07-03 14:05"));
    assertThat(dates.read("2026-07-03T14:05:09.250Z").wording())
        .isEqualTo("2026-07-03T14:05:09.250Z");
    assertThat(dates.read("before 1500").basis()).isEqualTo(When.Basis.BOUNDED);
    assertThat(dates.read(" \u00a0")).isEqualTo(When.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "'March 2026 or later', [2026-03..]",
    "'3 July 2026 or earlier', [..2026-07-03]",
    "'June 2026, uncertain', 2026-06?",
    "'44 BCE, approximate', -0043~",
    "'spring 2026, uncertain and approximate', 2026-21%",
    "'from March 2026, end open', 2026-03/..",
    "'until 2 July 2026, start open', ../2026-07-02",
  })
  void readsWordsAfterADate(String text, String edtf) {
    assertThat(dates.read(text).edtf()).hasToString(edtf);
    assertThat(Edtf.parse(edtf).words())
        .isEqualTo(text.replace("3 July 2026 or earlier", "by 3 July 2026"));
  }

  @Test
  void takesWordsForPartsOnlyWhereTheyAgree() {
    When day = When.stated("2026-07-03");
    assertThat(dates.shown(day, "by 3 July 2026").edtf()).hasToString("[..2026-07-03]");
    assertThat(dates.shown(day, "12 May 1990"))
        .isEqualTo(new When(day.edtf(), "12 May 1990", When.Basis.STATED, null));
    assertThat(dates.shown(day, "on market day").edtf()).isEqualTo(day.edtf());
    assertThat(dates.shown(When.UNKNOWN, "by 3 July 2026")).isEqualTo(When.UNKNOWN);
    assertThat(dates.shown(day, null)).isEqualTo(day);
    assertThat(dates.shown(day, "13/2020").edtf()).isEqualTo(day.edtf());
    assertThat(dates.shown(day, "2020-1990").edtf()).isEqualTo(day.edtf());
  }

  @Test
  void readsExpressionsAlone() {
    assertThat(WrittenDate.edtf("2026-07?").orElseThrow().edtf()).hasToString("2026-07?");
    assertThat(WrittenDate.edtf("July 2026")).isEmpty();
    assertThat(WrittenDate.edtf(null)).isEmpty();
  }

  @Test
  void lastsFromOneToTheOther() {
    assertThat(span("2026", "2026").edtf()).hasToString("2026");
    assertThat(span("2026-07", "2027").edtf()).hasToString("2026-07/2027");
    assertThat(span("", "2027").edtf()).hasToString("/2027");
    assertThat(span("2026", "").edtf()).hasToString("2026");
    When hours = span("2026-07-03T14:05:00Z", "2026-07-04T16:00:00Z");
    assertThat(hours.edtf()).hasToString("2026-07-03/2026-07-04");
    assertThat(hours.wording()).isEqualTo("2026-07-03T14:05:00Z – 2026-07-04T16:00:00Z");
    assertThatThrownBy(() -> span("2027", "2026")).isInstanceOf(UnreadableDate.class);
    assertThatThrownBy(() -> span("2026/2027", "2028")).isInstanceOf(Unfit.class);
  }

  private When span(String start, String end) {
    return dates.span(dates.read(start), dates.read(end));
  }
}
