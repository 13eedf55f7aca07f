package org.datedrecord.imports;

import java.util.List;
import org.datedrecord.edit.Batch;
import org.datedrecord.edit.Editor;
import org.datedrecord.edit.Editor.Trial;
import org.datedrecord.edit.Verdict;
import org.datedrecord.model.By;

/// Who says what becomes of edits: the record, which makes them, or a rehearsal, which does not.
interface Judge extends AutoCloseable {

  Batch.Made judge(Batch batch);

  @Override
  default void close() {}

  /// Has edits made.
  static Judge making(Editor editor, By by) {
    return batch -> editor.makeAll(batch, by);
  }

  /// Has them only judged.
  static Judge rehearsing(Editor editor) {
    Trial trial = editor.rehearse();
    return new Judge() {
      @Override
      public Batch.Made judge(Batch batch) {
        List<Verdict> verdicts =
            batch.edits().stream()
                .map(edit -> trial.rehearsal().judge(batch.timelineId(), edit))
                .toList();
        return new Batch.Made(verdicts, trial.change());
      }

      @Override
      public void close() {
        trial.close();
      }
    };
  }
}
