package org.datedrecord.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdtfTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # written                     | earliest    | latest      | precision | certain | words
          2026-07-10                    | 2026-07-10  | 2026-07-10  | day       | true    | 10 July 2026
          2026-03                       | 2026-03-01  | 2026-03-31  | month     | true    | March 2026
          2026                          | 2026-01-01  | 2026-12-31  | year      | true    | 2026
          2024-02                       | 2024-02-01  | 2024-02-29  | month     | true    | February 2024
          2000-02-29                    | 2000-02-29  | 2000-02-29  | day       | true    | 29 February 2000
          2026-06?                      | 2026-06-01  | 2026-06-30  | month     | false   | June 2026, uncertain
          2026-06~                      | 2026-06-01  | 2026-06-30  | month     | false   | June 2026, approximate
          2026-06%                      | 2026-06-01  | 2026-06-30  | month     | false   | June 2026, uncertain and approximate
          201X                          | 2010-01-01  | 2019-12-31  | decade    | true    | the 2010s
          201X?                         | 2010-01-01  | 2019-12-31  | decade    | false   | the 2010s, uncertain
          200X                          | 2000-01-01  | 2009-12-31  | decade    | true    | the years 2000 to 2009
          20XX                          | 2000-01-01  | 2099-12-31  | century   | true    | the years 2000 to 2099
          2026-XX                       | 2026-01-01  | 2026-12-31  | year      | true    | some month in 2026
          2026-06-XX                    | 2026-06-01  | 2026-06-30  | month     | true    | some day in June 2026
          2026-XX-XX                    | 2026-01-01  | 2026-12-31  | year      | true    | some day in 2026
          2026-21                       | 2026-03-01  | 2026-05-31  | season    | true    | spring 2026
          2026-22                       | 2026-06-01  | 2026-08-31  | season    | true    | summer 2026
          2026-23                       | 2026-09-01  | 2026-11-30  | season    | true    | autumn 2026
          2023-24                       | 2023-12-01  | 2024-02-29  | season    | true    | winter 2023/2024
          9999-24                       | 9999-12-01  | +10000-02-29 | season   | true    | winter 9999/10000
          0033-04-03                    | 0033-04-03  | 0033-04-03  | day       | true    | 3 April 33 CE
          0000                          | 0000-01-01  | 0000-12-31  | year      | true    | 1 BCE
          0000-02-29                    | 0000-02-29  | 0000-02-29  | day       | true    | 29 February 1 BCE
          -0043                         | -0043-01-01 | -0043-12-31 | year      | true    | 44 BCE
          -0043-03-15                   | -0043-03-15 | -0043-03-15 | day       | true    | 15 March 44 BCE
          -0001-24                      | -0001-12-01 | 0000-02-29  | season    | true    | winter 2 BCE/1 BCE
          000X                          | 0000-01-01  | 0009-12-31  | decade    | true    | the years 1 BCE to 9 CE
          -004X                         | -0049-01-01 | -0040-12-31 | decade    | true    | the years 50 BCE to 41 BCE
          -000X                         | -0009-01-01 | -0001-12-31 | decade    | true    | the years 10 BCE to 2 BCE
          -00XX                         | -0099-01-01 | -0001-12-31 | century   | true    | the years 100 BCE to 2 BCE
          Y17000                        | +17000-01-01 | +17000-12-31 | year    | true    | 17000
          Y-17000~                      | -17000-01-01 | -17000-12-31 | year    | false   | 17001 BCE, approximate
          Y999999999                    | +999999999-01-01 | +999999999-12-31 | year | true | 999999999
          Y-999999999                   | -999999999-01-01 | -999999999-12-31 | year | true | 1000000000 BCE
          2026-07-10T14:05:00           | 2026-07-10  | 2026-07-10  | second    | true    | 10 July 2026, 14:05
          2026-07-10T14:05:09Z          | 2026-07-10  | 2026-07-10  | second    | true    | 10 July 2026, 14:05:09 UTC
          2026-07-10T00:00:00+08:00     | 2026-07-10  | 2026-07-10  | second    | true    | 10 July 2026, 00:00 (UTC+08:00)
          2026-07-10T23:59:59-03:30     | 2026-07-10  | 2026-07-10  | second    | true    | 10 July 2026, 23:59:59 (UTC-03:30)
          -0043-03-15T12:00:00          | -0043-03-15 | -0043-03-15 | second    | true    | 15 March 44 BCE, 12:00
          2026-07-03/2026-07-10         | 2026-07-03  | 2026-07-10  | day       | true    | 3 to 10 July 2026
          2026-06-03/2026-07-10         | 2026-06-03  | 2026-07-10  | day       | true    | 3 June to 10 July 2026
          2025-06-03/2026-07-10         | 2025-06-03  | 2026-07-10  | day       | true    | 3 June 2025 to 10 July 2026
          2026-06/2026-07               | 2026-06-01  | 2026-07-31  | month     | true    | June to July 2026
          2026-06-03/2026-06            | 2026-06-03  | 2026-06-30  | month     | true    | 3 June to June 2026
          2025/2026                     | 2025-01-01  | 2026-12-31  | year      | true    | 2025 to 2026
          2026-03/2026                  | 2026-03-01  | 2026-12-31  | year      | true    | March 2026 to 2026
          -0043/-0042                   | -0043-01-01 | -0042-12-31 | year      | true    | 44 BCE to 43 BCE
          2026-03/2026-03               | 2026-03-01  | 2026-03-31  | month     | true    | during March 2026
          2026-03~/2026-07-03?          | 2026-03-01  | 2026-07-03  | month     | false   | March 2026 (approximate) to 3 July 2026 (uncertain)
          ../2026-07-03                 |             | 2026-07-03  | day       | true    | until 3 July 2026, start open
          /2026-07-03                   |             | 2026-07-03  | day       | true    | until 3 July 2026, start unknown
          2026-03/..                    | 2026-03-01  |             | month     | true    | from March 2026, end open
          2026-03/                      | 2026-03-01  |             | month     | true    | from March 2026, end unknown
          2026-03%/..                   | 2026-03-01  |             | month     | false   | from March 2026 (uncertain and approximate), end open
          [..2026-07-03]                |             | 2026-07-03  | day       | true    | by 3 July 2026
          [..2026-07]                   |             | 2026-07-31  | month     | true    | by the end of July 2026
          [..201X]                      |             | 2019-12-31  | decade    | true    | by the end of the 2010s
          [..2026-06-XX?]               |             | 2026-06-30  | month     | false   | by some day in June 2026 (uncertain)
          [2026-03..]                   | 2026-03-01  |             | month     | true    | March 2026 or later
          [2026-03..2026-07-03]         | 2026-03-01  | 2026-07-03  | month     | true    | between March and 3 July 2026
          [2026-07-03..2026-07-10]      | 2026-07-03  | 2026-07-10  | day       | true    | between 3 and 10 July 2026
          [2026-03?..2026-07-03]        | 2026-03-01  | 2026-07-03  | month     | false   | between March 2026 (uncertain) and 3 July 2026
          [2026-05-01,2026-05-03,2026-05-05] | 2026-05-01 | 2026-05-05 | day    | true    | 1, 3 or 5 May 2026
          [2026-05-01,2026-06-03,2026-06-05] | 2026-05-01 | 2026-06-05 | day    | true    | 1 May, 3 or 5 June 2026
          [2026-03,2026-05]             | 2026-03-01  | 2026-05-31  | month     | true    | March or May 2026
          [2025,2026-03]                | 2025-01-01  | 2026-03-31  | year      | true    | 2025 or March 2026
          [2026-03?,2026-05]            | 2026-03-01  | 2026-05-31  | month     | false   | March 2026 (uncertain) or May 2026
          [2026-01,2026-03..2026-05]    | 2026-01-01  | 2026-05-31  | month     | true    | January 2026, or between March and May 2026
          [2026-01,2026-02-03,2026-12..] | 2026-01-01 |             | month     | true    | January 2026, 3 February 2026, or December 2026 or later
          [..2026-01,2026-03-09]        |             | 2026-03-09  | month     | true    | by the end of January 2026, or 9 March 2026
          [201X,2026-21]                | 2010-01-01  | 2026-05-31  | decade    | true    | the 2010s or spring 2026
          """)
  void readsEveryFormOfTheProfile(
      String written,
      @Nullable LocalDate earliest,
      @Nullable LocalDate latest,
      String precision,
      boolean certain,
      String words) {
    Edtf date = Edtf.parse(written);
    assertThat(date).hasToString(written);
    assertThat(date.earliest().orElse(null)).isEqualTo(earliest);
    assertThat(date.latest().orElse(null)).isEqualTo(latest);
    assertThat(date.span()).isEqualTo(new Days(earliest, latest));
    assertThat(date.precision().name().toLowerCase(Locale.ROOT)).isEqualTo(precision);
    assertThat(date.certain()).isEqualTo(certain);
    assertThat(date.words()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-07-10T14:05:00+08         | 2026-07-10T14:05:00+08:00
          2026-07-10T14:05:00+00:00      | 2026-07-10T14:05:00Z
          2026-07-10T14:05:00+00         | 2026-07-10T14:05:00Z
          2026-07-10T14:05:00-18:00      | 2026-07-10T14:05:00-18:00
          [2026-05,2026-03,2026-05]      | [2026-03,2026-05]
          [..2026-05,2026-03,2026-01]    | [..2026-05,2026-01,2026-03]
          [2026-05,2026-01,2026-03..]    | [2026-01,2026-05,2026-03..]
          [2026-03?,2026-03]             | [2026-03,2026-03?]
          [2026-03]                      | 2026-03
          [2026-03~,2026-03~]            | 2026-03~
          [2026-03..2026-03]             | 2026-03
          [2026-03..2026-03,2026-05]     | [2026-03,2026-05]
          2026-03/2026-03                | 2026-03/2026-03
          """)
  void hasOneCanonicalFormForWaysToWriteTheSame(String written, String canonical) {
    assertThat(Edtf.parse(written)).hasToString(canonical).isEqualTo(Edtf.parse(canonical));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-07               | 2026-07-01 | 2026-07-31
          2026-03/2026-07-03    | 2026-03-01 | 2026-07-03
          2026-03/..            | 2026-03-01 | 2026-03-31
          /2026-07-03           | 2026-07-03 | 2026-07-03
          [..2026-07-03]        | 2026-07-03 | 2026-07-03
          [2026..]              | 2026-01-01 | 2026-12-31
          [2026-03..2026-07-03] | 2026-03-01 | 2026-07-03
          [2026-03,2026-05]     | 2026-03-01 | 2026-05-31
          [2026-01,2026-03..]   | 2026-01-01 | 2026-03-31
          [..2026-01,2026-03]   | 2026-01-01 | 2026-03-31
          """)
  void statesItsBoundWhereItHasOnlyOne(String written, LocalDate from, LocalDate to) {
    assertThat(Edtf.parse(written).stated()).isEqualTo(new Days(from, to));
  }

  @Test
  void hasSeveralRangesOfDaysOnlyWithGapsBetweenThem() {
    assertThat(Edtf.parse("[2026-03,2026-05]").days()).hasSize(2);
    assertThat(Edtf.parse("[2026-03,2026-05]").statedDays()).hasSize(2);
    assertThat(Edtf.parse("[2026-03,2026-04]").days()).hasSize(1);
    assertThat(Edtf.parse("[2026-03,2026-04]").statedDays()).hasSize(2);
    assertThat(Edtf.parse("[2025-12..2026-02,2026]").days()).hasSize(1);
    assertThat(Edtf.parse("[..2026-03,2026-05]").days()).hasSize(2);
    assertThat(Edtf.parse("[..2026-05,2026-03]").days()).hasSize(1);
    assertThat(Edtf.parse("[Y999999999,2026..]").days()).hasSize(1);
  }

  @Test
  void doesNotMistakeOneDayForAnIntervalOfTheSameDays() {
    Edtf day = Edtf.parse("[..2026-07-03]");
    Edtf interval = Edtf.parse("../2026-07-03");
    assertThat(day.span()).isEqualTo(interval.span());
    assertThat(day).isNotEqualTo(interval);
    assertThat(day.words()).isNotEqualTo(interval.words());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1970-01-01                  | 0           | 86400
          1969-12-31                  | -86400      | 0
          2026-07-10T14:05:00         | 1783692300  | 1783692301
          2026-07-10T14:05:00+08:00   | 1783692300  | 1783692301
          2026-07-03                  | 1783036800  | 1783123200
          [..2026-07-03]              | 1783036800  | 1783123200
          2026-07-03/..               | 1783036800  | 1783123200
          [1970-01..1970-02]          | 0           | 5097600
          Y999999999                  | 31556889801244800 | 31556889832780800
          """)
  void countsSecondsAsIfEveryDayWereInUtc(String written, long start, long end) {
    assertThat(Edtf.parse(written).startSecond()).isEqualTo(start);
    assertThat(Edtf.parse(written).endSecond()).isEqualTo(end);
  }

  @Test
  void standsInTheOrderInWhichAReaderExpectsIt() {
    List<String> inOrder =
        List.of(
            "-0043",
            "[..2025-12-31]",
            "2026-01-01T00:00:00",
            "2026-01-01",
            "2026-01",
            "[2026-01..2026-03]",
            "2026",
            "2026?",
            "[2026..]",
            "2026-03-01",
            "2026-03",
            "2026-21",
            "[2026-03..2026-07-03]",
            "../2026-07-03",
            "2026-07-03",
            "2026-07-03/..",
            "[..2026-07-03]",
            "2026-07-10T09:00:00+14:00",
            "2026-07-10T10:00:00-11:00",
            "Y17000");
    List<Edtf> shuffled = new ArrayList<>(inOrder.stream().map(Edtf::parse).toList());
    Collections.shuffle(shuffled, new Random(1));
    assertThat(shuffled.stream().sorted()).extracting(Edtf::toString).isEqualTo(inOrder);
  }
}
