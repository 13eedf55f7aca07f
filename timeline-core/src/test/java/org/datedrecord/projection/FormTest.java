package org.datedrecord.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.datedrecord.TestRecord;
import org.datedrecord.edit.TimelineEdit.OpenTimeline;
import org.datedrecord.model.Slug;
import org.datedrecord.model.Story;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class FormTest {

  @Test
  void makesViewsAnewThatAnotherReleaseKeptInAnotherForm() {
    try (TestRecord record = TestRecord.fresh()) {
      record.edit(new OpenTimeline(Story.BRIDGE, new Slug("bridge"), "The bridge", "All of it."));
      JdbcClient jdbc = record.bean(JdbcClient.class);
      jdbc.sql("update timeline_row set body = ?")
          .param("{\"title\":\"as it was kept once\"}".getBytes(StandardCharsets.UTF_8))
          .update();
      jdbc.sql("update view_state set form = 0").update();

      record.restart();

      assertThat(record.reader().timelines(record.now()))
          .singleElement()
          .satisfies(timeline -> assertThat(timeline.title()).isEqualTo("The bridge"));
    }
  }
}
