package org.datedrecord.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.datedrecord.TestRecord;
import org.datedrecord.edit.TimelineEdit.OpenTimeline;
import org.datedrecord.model.Slug;
import org.datedrecord.model.Story;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class EditionTest {

  @Test
  void tellsOneViewFromAnotherAndHowFarItIs() {
    try (TestRecord record = TestRecord.fresh()) {
      ChangeReader.Edition empty = record.bean(ChangeReader.class).edition();
      assertThat(empty.change()).isZero();
      record.edit(new OpenTimeline(Story.BRIDGE, new Slug("bridge"), "The bridge", "All of it."));
      ChangeReader.Edition first = record.bean(ChangeReader.class).edition();
      assertThat(first).isEqualTo(new ChangeReader.Edition(empty.generation(), 1));
      record.bean(JdbcTemplate.class).update("update view_state set form = 0");
      record.restart();
      ChangeReader.Edition second = record.bean(ChangeReader.class).edition();
      assertThat(second.generation()).isNotEqualTo(first.generation());
      assertThat(second.change()).isEqualTo(1);
    }
  }
}
