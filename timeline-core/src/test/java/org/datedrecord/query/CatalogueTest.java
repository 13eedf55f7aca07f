package org.datedrecord.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparingLong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.datedrecord.RandomEdits;
import org.datedrecord.TestRecord;
import org.datedrecord.view.FactFilter;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Json;
import org.datedrecord.view.Paging;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/// What is kept in memory of a view is kept as long as the view is the same one.
class CatalogueTest {

  @Test
  void readsTheOthersWhereARowIsMissing() {
    try (TestRecord record = TestRecord.fresh()) {
      RandomEdits edits = new RandomEdits(record, "many", 3);
      edits.report(3);
      FactView gone = Collections.min(facts(record), comparingLong(FactView::change));
      JdbcTemplate jdbc = record.bean(JdbcTemplate.class);
      jdbc.update(
          """
          insert into fact_trait (recorded_from, fact_id, replaced, traits)
          select (select max(change_number) from change_row), fact_id, recorded_from, traits
          from fact_trait
          where fact_id = ?
          """,
          gone.id());
      jdbc.update("delete from fact_trait where fact_id = ? and replaced is null", gone.id());
      jdbc.update("update view_state set generation = ?", UUID.randomUUID().toString());
      await().untilAsserted(() -> assertThat(facts(record)).hasSize(2).doesNotContain(gone));
      edits.report(1);
      assertThat(facts(record)).hasSize(3);
    }
  }

  @Test
  void isReadAnewWhenAnotherViewIsShown() {
    try (TestRecord record = TestRecord.fresh()) {
      RandomEdits edits = new RandomEdits(record, "many", 3);
      edits.report(5);
      List<FactView> before = facts(record);
      assertThat(before).hasSize(5);
      FactView gone = before.getFirst();
      FactView other = before.getLast();
      JdbcTemplate jdbc = record.bean(JdbcTemplate.class);
      jdbc.update("delete from fact_trait where fact_id = ?", gone.id());
      jdbc.update(
          "update fact_row set body = ? where fact_id = ?",
          new String(record.bean(Json.class).write(other), UTF_8)
              .replace(other.title(), "Mended")
              .getBytes(UTF_8),
          other.id());
      assertThat(facts(record)).as("the same view").isEqualTo(before);
      jdbc.update("update view_state set generation = ?", UUID.randomUUID().toString());
      await()
          .untilAsserted(() ->
              assertThat(facts(record))
                  .hasSize(4)
                  .doesNotContain(gone)
                  .anyMatch(fact -> fact.id().equals(other.id()) && fact.title().equals("Mended")));
    }
  }

  @Test
  void knowsAtTheStartWhatWasRecordedBefore() {
    try (TestRecord record = TestRecord.fresh()) {
      RandomEdits edits = new RandomEdits(record, "many", 4);
      edits.report(5);
      for (int i = 0; i < 20; i++) {
        edits.next();
      }
      List<FactView> before = facts(record);
      record.restart();
      assertThat(facts(record)).isEqualTo(before).isNotEmpty();
    }
  }

  private static List<FactView> facts(TestRecord record) {
    return record.reader().facts("many", FactFilter.ALL, Paging.first(100), record.now()).items();
  }
}
