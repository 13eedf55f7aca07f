package org.datedrecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.datedrecord.TestRecord;
import org.datedrecord.edit.FactEdit.ReportFact;
import org.datedrecord.edit.SourceEdit.RegisterSource;
import org.datedrecord.edit.TimelineEdit.OpenTimeline;
import org.datedrecord.model.Receipt;
import org.datedrecord.model.Slug;
import org.datedrecord.model.Story;
import org.datedrecord.view.FactFilter;
import org.datedrecord.view.Paging;
import org.junit.jupiter.api.Test;

class RecordTest {

  @Test
  void keepsWhatItAcknowledged() {
    try (TestRecord record = TestRecord.fresh()) {
      record.edit(new OpenTimeline(Story.BRIDGE, new Slug("bridge"), "The bridge", "All of it."));
      record.edit(new RegisterSource(Story.COURIER, Story.COURIER_ARTICLE));
      Receipt receipt =
          record.edit(
              new ReportFact(
                  Story.CLOSURE,
                  Story.BRIDGE,
                  Story.CLOSURE_CLAIM,
                  List.of(Story.courierOnClosure())));
      assertThat(receipt.change()).isEqualTo(3);
      record.restart();
      assertThat(
              record
                  .reader()
                  .facts("bridge", FactFilter.ALL, Paging.first(10), record.now())
                  .items())
          .hasSize(1);
    }
  }
}
