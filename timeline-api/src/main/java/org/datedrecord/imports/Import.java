package org.datedrecord.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.datedrecord.edit.Batch;
import org.datedrecord.edit.Edit;
import org.datedrecord.imports.LineReader.Read;

/// One import under way. Lines are gathered until there are enough for a transaction: each costs a
/// wait for the disk, and as long as one lasts other editors wait.
final class Import {

  private static final int LINES_AT_ONCE = 100;
  private static final int BYTES_AT_ONCE = 1 << 20;

  private final LineReader reader;
  private final Judge judge;
  private final Tally tally = new Tally();
  private final List<Read> gathered = new ArrayList<>();
  private int bytes;

  Import(LineReader reader, Judge judge) {
    this.reader = reader;
    this.judge = judge;
  }

  /// Is told after each transaction how far it is.
  interface Follower {
    void follow(Report.Progress progress) throws IOException;
  }

  /// Takes all lines.
  ///
  /// @throws org.datedrecord.http.Unanswerable if not all of them could be read; what was made is
  ///   made
  void run(Lines lines, Follower follower) throws IOException {
    for (Optional<Lines.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
      Lines.Line line = next.get();
      gathered.add(reader.read(line));
      bytes += line.length();
      if (gathered.size() == LINES_AT_ONCE || bytes > BYTES_AT_ONCE) {
        settle();
        follower.follow(tally.progress());
      }
    }
    settle();
  }

  Tally tally() {
    return tally;
  }

  private void settle() {
    List<Edit> edits = gathered.stream().map(Read::edit).filter(e -> e != null).toList();
    Batch.Made made = judge.judge(new Batch(reader.timeline(), edits));
    tally.upTo(made.change());
    int next = 0;
    for (Read read : gathered) {
      if (read.problem() != null) {
        tally.reject(read.line(), read.problem());
      } else {
        tally.count(read.line(), made.verdicts().get(next++));
      }
    }
    gathered.clear();
    bytes = 0;
  }
}
