package org.datedrecord.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.datedrecord.edit.Batch;
import org.datedrecord.edit.Edit;
import org.datedrecord.edit.Verdict;

/// One import under way. Edits are gathered until there are enough for a transaction: each costs a
/// wait for the disk, and as long as one lasts other editors wait.
final class Import {

  private static final int EDITS_AT_ONCE = 100;
  private static final int BYTES_AT_ONCE = 1 << 20;

  private final Feed feed;
  private final Judge judge;
  private final Follower follower;
  private final Tally tally = new Tally();
  private final List<Read> gathered = new ArrayList<>();
  private int edits;
  private int bytes;

  Import(Feed feed, Judge judge, Follower follower) {
    this.feed = feed;
    this.judge = judge;
    this.follower = follower;
  }

  /// Is told after each transaction how far it is.
  interface Follower {
    void follow(Report.Progress progress) throws IOException;
  }

  /// Takes all there is.
  ///
  /// @throws org.datedrecord.http.Unanswerable if not all of it could be read; what was made is
  ///   made
  void run() throws IOException {
    feed.into(this);
    settle();
  }

  /// Takes what was read next.
  void take(Read read) throws IOException {
    gathered.add(read);
    edits += read.edits().size();
    bytes += read.weight();
    if (gathered.size() == EDITS_AT_ONCE || edits >= EDITS_AT_ONCE || bytes > BYTES_AT_ONCE) {
      settle();
      follower.follow(tally.progress());
    }
  }

  /// What came of it so far.
  Report report(boolean dryRun, String batch) {
    return tally.report(dryRun, batch, feed.notes());
  }

  private void settle() {
    List<Edit> all = gathered.stream().map(Read::edits).flatMap(List::stream).toList();
    Batch.Made made = judge.judge(new Batch(feed.timeline(), all));
    tally.upTo(made.change());
    int next = 0;
    for (Read read : gathered) {
      if (read.problem() != null) {
        tally.reject(read.place(), read.problem());
      } else {
        int end = next + read.edits().size();
        tally.count(read.place(), verdict(made.verdicts().subList(next, end)));
        next = end;
      }
    }
    gathered.clear();
    edits = 0;
    bytes = 0;
  }

  /// What becomes of a line or an item: what becomes of its last edit, unless one before it, which
  /// that needs, is not taken.
  private static Verdict verdict(List<Verdict> verdicts) {
    return verdicts.stream()
        .filter(v -> v instanceof Verdict.Rejected || v instanceof Verdict.Conflicting)
        .findFirst()
        .orElseGet(verdicts::getLast);
  }
}
