package org.datedrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.datedrecord.model.When;
import org.datedrecord.view.WhenView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarkTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-07-03              | DAY
          2026-07-10T14:05:00Z    | DAY
          2026-06                 | PERIOD
          2026-06-XX              | PERIOD
          2026                    | PERIOD
          2026-24                 | PERIOD
          2026-07-03/2026-07-05   | PERIOD
          [2026-05-01,2026-05-03] | PERIOD
          [..2026-07-03]          | BY
          [2026-07-03..]          | FROM
          ../2026-07-03           | START_UNKNOWN
          /2026-07-03             | START_UNKNOWN
          2026-07-03/..           | END_UNKNOWN
          """)
  void drawsADateByItsShape(String edtf, Mark.Shape shape) {
    assertThat(Mark.of(WhenView.of(When.stated(edtf)), false).shape()).isEqualTo(shape);
  }

  @Test
  void drawsNothingWhereNothingIsKnown() {
    Mark mark = Mark.of(WhenView.of(When.UNKNOWN), false);
    assertThat(mark.style()).isEqualTo("mark mark-unknown");
    assertThat(mark.words()).isEqualTo("date unknown");
  }

  @Test
  void saysDoubtAndConflictInShapeAndInWords() {
    Mark mark = Mark.of(WhenView.of(When.stated("2026-06?")), true);
    assertThat(mark.style()).isEqualTo("mark mark-period mark-uncertain mark-conflict");
    assertThat(mark.words()).isEqualTo("longer than a day, uncertain, accounts conflict");
  }
}
