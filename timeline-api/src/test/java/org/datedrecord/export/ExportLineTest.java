package org.datedrecord.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.datedrecord.store.RecordSerializer;
import org.junit.jupiter.api.Test;

class ExportLineTest {

  @Test
  void knowsTheEditBehindEachEvent() {
    assertThat(ExportLine.EDITS.keySet()).isEqualTo(RecordSerializer.events().keySet());
  }
}
