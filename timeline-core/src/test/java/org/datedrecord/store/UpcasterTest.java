package org.datedrecord.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.datedrecord.TestRecord;
import org.datedrecord.edit.SourceEdit.RegisterSource;
import org.datedrecord.edit.SourceEdit.WithdrawSource;
import org.datedrecord.model.Story;
import org.datedrecord.view.SourceView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A record that holds an event of long ago, when a withdrawal had no note but a `reason`, and
/// before that a `cause`.
class UpcasterTest {

  private static final String STORED = "{\"source\":\"%s\",\"cause\":\"The publisher pulled it.\"}";

  static class LongAgo {

    @Bean
    @Primary
    EventUpcaster chain() {
      return Upcasters.chainOf(
          List.of(
              new Upcasters.Step(
                  "SourceWithdrawn",
                  "0.1",
                  "0.2",
                  json -> {
                    json.set("reason", json.remove("cause"));
                    return json;
                  }),
              new Upcasters.Step(
                  "SourceWithdrawn",
                  "0.2",
                  "1",
                  json -> {
                    json.set("note", json.remove("reason"));
                    json.set("sourceId", json.remove("source"));
                    return json;
                  })));
    }
  }

  private static TestRecord record;

  @BeforeAll
  static void start() {
    record = TestRecord.fresh(LongAgo.class);
    record.edit(new RegisterSource(Story.COURIER, Story.COURIER_ARTICLE));
    jdbc()
        .sql(
            """
            insert into happening (change_number, event_id, subject, subject_id, sequence_number,
              recorded_at, type, revision, payload, meta_data)
            values (2, 'long-ago', 'source', :source, 1, :at, 'SourceWithdrawn', '0.1', :payload,
              '{"editor":"Ines"}')
            """)
        .param("source", Story.COURIER.toString())
        .param("at", Instant.now().toString())
        .param("payload", STORED.formatted(Story.COURIER))
        .update();
    jdbc().sql("update record_head set last_change = 2").update();
  }

  @AfterAll
  static void stop() {
    record.close();
  }

  @Test
  void showsReadersAnEventOfAnOlderRevision() {
    record.awaitChange(2);
    SourceView source = record.reader().source(Story.COURIER, record.now()).orElseThrow();
    assertThat(source.withdrawn()).isTrue();
    assertThat(source.note()).isEqualTo("The publisher pulled it.");
    assertThat(record.reader().changes(1, 1, null).getFirst().data())
        .contains("\"note\"")
        .doesNotContain("\"cause\"");
  }

  @Test
  void judgesEditsByAnEventOfAnOlderRevision() throws Exception {
    assertThat(
            Crowd.Answer.to(() -> record.make(new WithdrawSource(Story.COURIER, 2, Story.NOTE)))
                .refused()
                .message())
        .contains("was withdrawn");
  }

  @Test
  void judgesNoEditByHalfOfWhatHappened() {
    record.edit(new RegisterSource(Story.NOTICE, Story.COURIER_ARTICLE));
    jdbc()
        .sql("update happening set type = 'SourceDreamtOf' where subject_id = ?")
        .param(Story.NOTICE.toString())
        .update();
    assertThatThrownBy(() -> record.make(new WithdrawSource(Story.NOTICE, 1, Story.NOTE)))
        .hasStackTraceContaining("SourceDreamtOf of revision 1 is not known");
  }

  @Test
  void leavesWhatIsStoredAsItIs() {
    assertThat(
            jdbc()
                .sql("select payload from happening where change_number = 2")
                .query((row, n) -> row.getString(1))
                .single())
        .isEqualTo(STORED.formatted(Story.COURIER));
  }

  private static JdbcClient jdbc() {
    return record.bean(JdbcClient.class);
  }
}
