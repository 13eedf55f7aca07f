package org.datedrecord.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # written             | from       | to         | stated | certain | possible
          2026-07-31            | 2026-07-01 | 2026-07-31 | true   | true    | true
          2026-08-01            | 2026-07-01 | 2026-07-31 | false  | false   | false
          2026-07               | 2026-07-03 | 2026-07-03 | true   | false   | true
          2026-07?              | 2026-07-01 | 2026-07-31 | true   | true    | true
          2026-07-31T23:59:59-11:00 | 2026-07-01 | 2026-07-31 | true | true  | true
          [..2026-07-03]        | 2026-07-01 | 2026-07-31 | true   | false   | true
          [..2026-07-03]        | 2026-05-01 | 2026-05-31 | false  | false   | true
          [..2026-07-03]        | 2026-07-04 |            | false  | false   | false
          [..2026-07-03]        |            | 2026-07-03 | true   | true    | true
          [..2026-07-03]        |            | 2026-07-02 | false  | false   | true
          ../2026-07-03         |            | 2026-07-03 | true   | true    | true
          [2026-03..]           | 2026-03-31 | 2026-03-31 | true   | false   | true
          [2026-03..]           | 2026-04-01 | 2026-12-31 | false  | false   | true
          [2026-03..]           | 2026-03-01 |            | true   | true    | true
          [2026-03..]           | 2026-03-02 |            | true   | false   | true
          2026-03/              | 2026-04-01 |            | false  | false   | true
          2026-03/              |            |            | true   | true    | true
          [2026-03..2026-07-03] | 2026-05-01 | 2026-05-31 | true   | false   | true
          [2026-03,2026-05]     | 2026-04-01 | 2026-04-30 | false  | false   | false
          [2026-03,2026-05]     | 2026-03-01 | 2026-05-31 | true   | true    | true
          [2026-03,2026-05]     | 2026-05-31 | 2026-06-30 | true   | false   | true
          [..2026-01,2026-03]   | 2025-01-01 | 2025-12-31 | false  | false   | true
          [..2026-01,2026-03]   | 2026-02-01 | 2026-02-28 | false  | false   | false
          """)
  void findsADateInThreeStrictnesses(
      String written,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      boolean stated,
      boolean certain,
      boolean possible) {
    Edtf date = Edtf.parse(written);
    Days window = new Days(from, to);
    assertThat(date.matches(window, Match.STATED)).isEqualTo(stated);
    assertThat(date.matches(window, Match.CERTAIN)).isEqualTo(certain);
    assertThat(date.matches(window, Match.POSSIBLE)).isEqualTo(possible);
  }

  @Test
  void agreesWithAskingEveryDay() {
    Expressions expressions = new Expressions(4711);
    Map<Match, Integer> found = new EnumMap<>(Match.class);
    for (int i = 0; i < 2000; i++) {
      Expressions.Expression expression = expressions.next();
      Edtf date = Edtf.parse(expression.text());
      for (int j = 0; j < 10; j++) {
        Days window = expressions.window();
        for (Match match : Match.values()) {
          boolean expected = matches(expression, window, match);
          assertThat(date.matches(window, match))
              .as(() -> match + " of " + expression.text() + " in " + window)
              .isEqualTo(expected);
          found.merge(match, expected ? 1 : 0, Integer::sum);
        }
      }
    }
    assertThat(found.values())
        .as("windows that find their date, of 20,000")
        .allSatisfy(count -> assertThat(count).isBetween(1_000, 19_000));
  }

  private static boolean matches(Expressions.Expression expression, Days window, Match match) {
    BitSet days = Expressions.numbered(window);
    return switch (match) {
      case STATED -> expression.stated().intersects(days);
      case POSSIBLE -> expression.possible().intersects(days);
      case CERTAIN -> {
        BitSet outside = (BitSet) expression.possible().clone();
        outside.andNot(days);
        yield outside.isEmpty();
      }
    };
  }
}
