package org.datedrecord.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnreadableDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          ""                          | 1  | an empty expression
          " "                         | 1  | a blank
          " 2026"                     | 1  | a blank
          "2026 "                     | 5  | a blank
          "[2026, 2027]"              | 7  | a blank
          2026-                       | 6  | an unfinished expression
          2026-07-                    | 9  | an unfinished expression
          -                           | 2  | an unfinished expression
          Y                           | 2  | an unfinished expression
          "[2026"                     | 6  | an unfinished expression
          "[2026,"                    | 7  | an unfinished expression
          "[2026,]"                   | 7  | the character ']' here
          "[,2026]"                   | 2  | the character ',' here
          2026]                       | 5  | the character ']' here
          2026,2027                   | 5  | the character ',' here
          2026-07-03Z                 | 11 | the character 'Z' here
          2026/2027/2028              | 10 | the character '/' here
          July 2026                   | 1  | the character 'J' here
          2026–07                     | 5  | the character U+2013
          ２０２６                     | 1  | the character U+FF12
          ٢٠٢٦                        | 1  | the character U+0662
          +2026                       | 1  | a plus sign
          y17000                      | 1  | the lower-case letter 'y'
          201x                        | 4  | the lower-case letter 'x'
          2026-07-10t14:05:00Z        | 11 | the lower-case letter 't'
          2026-07-10T14:05:00z        | 20 | the lower-case letter 'z'
          """)
  void refusesWhatIsNoExpression(String text, int position, String feature) {
    assertRefused(text, position, feature);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          26                          | 1  | a year of fewer than four digits
          -43                         | 1  | a year of fewer than four digits
          201                         | 1  | a year of fewer than four digits
          20X                         | 1  | a year of fewer than four digits
          20260703                    | 1  | a year of more than four digits without Y
          17000                       | 1  | a year of more than four digits without Y
          -17000-01                   | 1  | a year of more than four digits without Y
          -0000                       | 1  | the year -0000
          -0000-01-01                 | 1  | the year -0000
          Y2026                       | 2  | a year with Y and fewer than five digits
          Y-2026                      | 2  | a year with Y and fewer than five digits
          Y017000                     | 2  | a year with Y and a leading zero
          Y1000000000                 | 2  | a year beyond ±999,999,999
          2026/Y-99999999999999999999 | 7  | a year beyond ±999,999,999
          Y17000-01                   | 7  | a month in a year with Y
          Y1700X                      | 6  | an X in a year with Y
          Y17E8                       | 4  | an exponent E
          1950E3                      | 5  | an exponent E
          1950S2                      | 5  | a count of significant digits S
          Y17000S2                    | 7  | a count of significant digits S
          2026-7                      | 6  | a month of fewer than two digits
          2026-0703                   | 6  | a month of more than two digits
          2026-07-3                   | 9  | a day of fewer than two digits
          2026-07-003                 | 9  | a day of more than two digits
          2026-184                    | 6  | a day of the year
          2026-W27                    | 6  | a week W
          2026-00                     | 6  | the month 00
          2026-13                     | 6  | the month 13
          2026-20                     | 6  | the month 20
          2026-25                     | 6  | the season 25
          2026-41                     | 6  | the season 41
          2026-42                     | 6  | the month 42
          2026-21-01                  | 8  | a day in a season
          2026-07-00                  | 9  | the day 00 of July
          2026-06-31                  | 9  | the day 31 of June
          2026-07-32                  | 9  | the day 32 of July
          2024-02-30                  | 9  | the day 30 of February
          2026-02-29                  | 9  | 29 February in a common year
          1900-02-29                  | 9  | 29 February in a common year
          -0001-02-29                 | 10 | 29 February in a common year
          2026-02-29/2026-03-01       | 9  | 29 February in a common year
          P1Y                         | 1  | a repetition or a duration P
          R5/2026                     | 1  | a repetition or a duration R
          """)
  void refusesYearsMonthsAndDaysThatAreNot(String text, int position, String feature) {
    assertRefused(text, position, feature);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ?2026                       | 1  | a qualifier on part of a date
          2026?-07                    | 5  | a qualifier on part of a date
          2026-~07                    | 6  | a qualifier on part of a date
          2026-07%-10                 | 8  | a qualifier on part of a date
          2026-07-~10                 | 9  | a qualifier on part of a date
          2026-07-10?T14:05:00        | 11 | a qualifier on part of a date
          2026??                      | 6  | more than one qualifier
          2026?~                      | 6  | more than one qualifier
          2026-07-10T14:05:00?        | 20 | a qualifier on a date-time
          2026-07-10T14:05:00+08:00~  | 26 | a qualifier on a date-time
          [2026,2027]%                | 12 | a qualifier on a whole set
          2X26                        | 2  | an X before a given digit
          X026                        | 1  | an X before a given digit
          2026-X7                     | 6  | an X before a given digit
          2026-07-X3                  | 9  | an X before a given digit
          2XXX                        | 1  | a year with more than two X
          XXXX                        | 1  | a year with more than two X
          -XXXX                       | 2  | a year with more than two X
          201X-06                     | 5  | a month in a year with X
          201X-XX                     | 5  | a month in a year with X
          2026-1X                     | 7  | a month with one X
          2026-07-1X                  | 10 | a day with one X
          2026-XX-10                  | 9  | a given day in a month XX
          2026-XX-1X                  | 10 | a day with one X
          2026-XXX                    | 6  | a month of more than two digits
          """)
  void refusesLevelTwoQualifiersAndPlaces(String text, int position, String feature) {
    assertRefused(text, position, feature);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-07-10T                 | 12 | an unfinished expression
          2026-07-10T14               | 14 | a time without seconds
          2026-07-10T14:05            | 17 | a time without seconds
          2026-07-10T14:05Z           | 17 | a time without seconds
          2026-07-10T140500           | 12 | the hour in other than two digits
          2026-07-10T4:05:00          | 12 | the hour in other than two digits
          2026-07-10T24:00:00         | 12 | the hour 24
          2026-07-10T14:60:00         | 15 | the minute 60
          2026-07-10T23:59:60         | 18 | the second 60
          2026-07-10T14:05:00.5       | 20 | a fraction of a second
          2026-07-10T14:05:00,5       | 20 | a fraction of a second
          2026-07-10T14:05:00+        | 21 | an unfinished expression
          2026-07-10T14:05:00+8       | 21 | the offset hour in other than two digits
          2026-07-10T14:05:00+0800    | 21 | the offset hour in other than two digits
          2026-07-10T14:05:00+08:     | 24 | an unfinished expression
          2026-07-10T14:05:00+08:60   | 24 | the offset minute 60
          2026-07-10T14:05:00+19      | 21 | the offset hour 19
          2026-07-10T14:05:00-18:01   | 20 | an offset beyond 18 hours
          2026-07-10T14:05:00-00:00   | 20 | the offset -00:00
          2026-07-10T14:05:00-00      | 20 | the offset -00:00
          2026-07-10T14:05:00ZZ       | 21 | the character 'Z' here
          T14:05:00                   | 1  | a time without a day
          2026T14:05:00               | 5  | a time without a day
          2026-07T14:05:00            | 8  | a time without a day
          2026-07-XXT14:05:00         | 11 | a time without a day
          2026-07-10T14:05:00/2026    | 11 | a time inside an interval
          2026/2026-07-10T14:05:00    | 16 | a time inside an interval
          [2026-07-10T14:05:00]       | 12 | a time inside a set
          """)
  void refusesTimesOutOfPlace(String text, int position, String feature) {
    assertRefused(text, position, feature);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {2026,2027}                 | 1  | a set with braces {…} ('all of')
          2026/{2027}                 | 6  | a set with braces {…} ('all of')
          2026}                       | 5  | a set with braces {…} ('all of')
          []                          | 1  | a set without any date
          [..]                        | 1  | a set without any date
          [[2026]]                    | 2  | a set inside an expression
          2026/[2027,2028]            | 6  | a set inside an expression
          [2026,2027]/2028            | 12 | a set inside an interval
          [2026/2027]                 | 6  | an interval inside a set
          [2026,..2027]               | 7  | an open start after the first date of a set
          [2026..,2027]               | 6  | an open end before the last date of a set
          [..2025,2026..]             | 13 | a set open on both sides
          [..2026..]                  | 8  | a range open on both sides
          [..2026..2027]              | 8  | a range open on both sides
          [2027..2026]                | 2  | a range whose start is after its end
          [2025,2027..2026]           | 7  | a range whose start is after its end
          [2026-07-03..2026-06]       | 2  | a range whose start is after its end
          [2026..2027..2028]          | 12 | the character '.' here
          [2026...2027]               | 8  | the character '.' here
          2026..2027                  | 5  | a range '..' outside square brackets
          ..2026                      | 1  | a range '..' outside square brackets
          ..                          | 1  | a range '..' outside square brackets
          2026..                      | 5  | a range '..' outside square brackets
          /                           | 1  | an interval without any date
          ../..                       | 1  | an interval without any date
          ../                         | 1  | an interval without any date
          /..                         | 1  | an interval without any date
          2027/2026                   | 1  | an interval whose start is after its end
          2026-07-04/2026-07-03       | 1  | an interval whose start is after its end
          2026-07/2026-06-30          | 1  | an interval whose start is after its end
          2026/..2027                 | 8  | the character '2' here
          """)
  void refusesSetsAndIntervalsThatAreNot(String text, int position, String feature) {
    assertRefused(text, position, feature);
  }

  @Test
  void namesFeatureAndPositionInItsMessage() {
    assertThat(refusal("{2026,2027}"))
        .hasMessage("a set with braces {…} ('all of') is outside the profile, at character 1");
  }

  @Test
  void neverPrintsACharacterThatCannotBePrinted() {
    assertThat(refusal("2026\u0007").feature()).isEqualTo("the character U+0007");
    assertThat(refusal("2026\n").feature()).isEqualTo("a blank");
    assertThat(refusal("2026\u00a0").feature()).isEqualTo("a blank");
    assertThat(refusal("2026\u202e").feature()).isEqualTo("the character U+202E");
    assertThat(refusal("2026\ud83d\ude00").feature()).isEqualTo("the character U+1F600");
    assertThat(refusal("2026\ud83d").feature()).isEqualTo("the character U+D83D");
  }

  private static void assertRefused(String text, int position, String feature) {
    UnreadableDate refusal = refusal(text);
    assertThat(refusal.feature()).isEqualTo(feature);
    assertThat(refusal.position()).isEqualTo(position);
  }

  private static UnreadableDate refusal(String text) {
    return catchThrowableOfType(UnreadableDate.class, () -> Edtf.parse(text));
  }
}
