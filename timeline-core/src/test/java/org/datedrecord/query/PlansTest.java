package org.datedrecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.datedrecord.TestRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How H2 goes about questions whose cost must not grow with the record. A wrong plan gives the
/// right answer, only seconds later with a million changes.
class PlansTest {

  @ParameterizedTest
  @ValueSource(
      strings = {ChangeReader.OF_TIMELINE, ChangeReader.BEFORE_OF_TIMELINE, TimelineReader.NEWEST})
  void findsChangesOfATimelineByTheirOrderInTheIndex(String sql) {
    try (TestRecord record = TestRecord.fresh()) {
      String plan =
          record
              .bean(JdbcClient.class)
              .sql("explain " + sql)
              .param("timeline", UUID.randomUUID())
              .param("after", 1)
              .param("before", 9)
              .param("asOf", 1)
              .param("limit", 1)
              .query(String.class)
              .single();
      assertThat(plan).contains("index sorted").doesNotContain("tableScan");
    }
  }
}
