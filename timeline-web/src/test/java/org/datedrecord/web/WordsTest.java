package org.datedrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.datedrecord.model.When;
import org.datedrecord.time.Edtf;
import org.datedrecord.view.WhenView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-07-03              | July 2026
          2026-07                 | July 2026
          2026-07-10T14:05:00Z    | July 2026
          2026-06?                | June 2026
          [..2026-07-03]          | July 2026
          [2026-07-03..]          | July 2026
          ../2026-07-03           | July 2026
          2026-03/..              | March 2026
          2026-03/2026-07-03      | March 2026
          2026                    | 2026
          2026-21                 | 2026
          2026-XX                 | 2026
          201X                    | 2010–2019
          19XX                    | 1900–1999
          -0043-03-15             | March 44 BCE
          -0043                   | 44 BCE
          0000                    | 1 BCE
          0476-09-04              | September 476 CE
          -004X                   | 50–41 BCE
          """)
  void groupsADateUnderWhatItStates(String edtf, String heading) {
    assertThat(Words.heading(when(edtf, When.Basis.STATED, null))).contains(heading);
  }

  @Test
  void groupsNothingUnderNoDate() {
    assertThat(Words.heading(WhenView.of(When.UNKNOWN))).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-07-03         | stated        |            | exact day
          2026-07-03         | stated        | July 3     | exact day, “July 3”
          2026-07-10         | year-inferred | July 10    | exact day, year inferred from “July 10”
          2026-06?           | relative      | last month | month only, from “last month”
          2026-06            | relative      |            | month only, counted from another date
          2026               | stated        |            | year only
          2026-24            | stated        |            | season only
          201X               | stated        |            | decade only
          2026-07-03T10:00:00| stated        |            | exact time
          [..2026-07-03]     | bounded       |            | undated, but no later than this
          [2026-07-03..]     | bounded       |            | undated, but no earlier than this
          [..2026-07-03]     | stated        |            | no later than this
          ../2026-07-03      | stated        |            | only its end is known
          2026-07-03/..      | stated        |            | only its start is known
          2026-03/2026-07-03 | stated        |            | between these dates
          """)
  void saysWhyADateIsSo(String edtf, String basis, @Nullable String wording, String why) {
    When.Basis reason = When.Basis.valueOf(basis.toUpperCase(Locale.ROOT).replace('-', '_'));
    assertThat(Words.why(when(edtf, reason, wording))).isEqualTo(why);
  }

  @Test
  void leavesALongWordingToTheSources() {
    assertThat(Words.why(when("2026-07-03", When.Basis.STATED, "as covered elsewhere ".repeat(5))))
        .isEqualTo("exact day");
  }

  @Test
  void saysThatNoSourceDatesIt() {
    assertThat(Words.why(WhenView.of(When.UNKNOWN))).isEqualTo("no source dates it");
  }

  @Test
  void countsYearsAsPeopleDo() {
    assertThat(Words.day(LocalDate.of(0, 12, 31))).isEqualTo("31 December 1 BCE");
    assertThat(Words.day(LocalDate.of(2026, 7, 3))).isEqualTo("3 July 2026");
    assertThat(Words.count(1, "fact", "facts")).isEqualTo("1 fact");
    assertThat(Words.count(1_000_000, "fact", "facts")).isEqualTo("1,000,000 facts");
  }

  @Test
  void beginsALineWithACapitalWhereTheNameIsAPlainWord() {
    assertThat(Words.capital("security researchers")).isEqualTo("Security researchers");
    assertThat(Words.capital("xAI")).isEqualTo("xAI");
    assertThat(Words.capital("n8n")).isEqualTo("n8n");
    assertThat(Words.capital("iPhone maker")).isEqualTo("iPhone maker");
  }

  @Test
  void leadsATextWithItsFirstSentence() {
    String text = "A firm of the U.S. bars others. What is known stands here.";
    assertThat(Words.lead(text)).isEqualTo("A firm of the U.S. bars others.");
    assertThat(Words.rest(text)).isEqualTo("What is known stands here.");
    assertThat(Words.lead("No point")).isEqualTo("No point");
    assertThat(Words.rest("No point")).isEmpty();
  }

  @Test
  void linksToTheWebOnly() {
    assertThat(Words.link("https://news.example/a")).isEqualTo("https://news.example/a");
    assertThat(Words.link("javascript:alert(1)")).isNull();
    assertThat(Words.link(null)).isNull();
  }

  @Test
  void givesMachinesExactDaysOnly() {
    assertThat(Words.machineDay(when("2026-07-03", When.Basis.STATED, null)))
        .isEqualTo("2026-07-03");
    assertThat(Words.machineDay(when("2026-07", When.Basis.STATED, null))).isNull();
    assertThat(Words.machineDay(when("-0043-03-15", When.Basis.STATED, null))).isNull();
  }

  private static WhenView when(String edtf, When.Basis basis, @Nullable String wording) {
    return WhenView.of(new When(Edtf.parse(edtf), wording, basis, "It follows."));
  }
}
