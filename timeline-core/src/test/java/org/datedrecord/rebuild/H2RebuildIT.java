package org.datedrecord.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import org.datedrecord.TestRecord;
import org.datedrecord.edit.TimelineEdit.OpenTimeline;
import org.datedrecord.model.Slug;
import org.datedrecord.model.Story;
import org.datedrecord.projection.ViewSchema;
import org.junit.jupiter.api.Test;

class H2RebuildIT extends RebuildContract {

  @Override
  TestRecord fresh() {
    return TestRecord.fresh();
  }

  @Test
  void showsTheFormerViewWhereTheProcessEndedBetweenTheTwoNames() {
    try (TestRecord record = TestRecord.fresh()) {
      record.edit(new OpenTimeline(Story.BRIDGE, new Slug("bridge"), "The bridge", "All of it."));
      ViewSchema schema = record.bean(ViewSchema.class);
      schema.create(ViewSchema.BUILDING);
      schema.rename(ViewSchema.SHOWN, ViewSchema.RETIRED);

      record.restart();

      assertThat(record.reader().timelines(record.now())).hasSize(1);
      assertThat(record.bean(Workshop.class).rebuild()).isTrue();
      assertThat(record.reader().timelines(record.now())).hasSize(1);
    }
  }
}
