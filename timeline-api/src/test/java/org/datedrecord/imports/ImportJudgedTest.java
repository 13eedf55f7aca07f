package org.datedrecord.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.datedrecord.edit.Batch;
import org.datedrecord.edit.Edit;
import org.datedrecord.edit.SourceEdit.ReinstateSource;
import org.datedrecord.edit.Verdict;
import org.datedrecord.http.Problem;
import org.datedrecord.http.ProblemType;
import org.datedrecord.model.Refusal;
import org.junit.jupiter.api.Test;

/// How the verdicts on edits become verdicts on the lines and items that meant them.
class ImportJudgedTest {

  private static final UUID TIMELINE = UUID.randomUUID();

  private final List<Integer> batches = new ArrayList<>();

  @Test
  void takesAnItemForWhatItsLastEditIs() throws IOException {
    Report report = report(List.of(item(1, 2)), List.of(new Verdict.Same(), new Verdict.Same()));
    assertThat(report.same()).isEqualTo(1);
    assertThat(report.read()).isEqualTo(1);
  }

  @Test
  void rejectsAnItemForTheReasonOfTheFirstEditThatIsNotTaken() throws IOException {
    Verdict first = new Verdict.Rejected(new Refusal.Missing("title"));
    Verdict second = new Verdict.Rejected(new Refusal.NoEvidence());
    Report report =
        report(
            List.of(item(7, 3), item(8, 1)),
            List.of(new Verdict.Same(), first, second, new Verdict.Same()));
    assertThat(report.rejected()).isEqualTo(1);
    assertThat(report.same()).isEqualTo(1);
    assertThat(report.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.line()).isEqualTo(7);
          assertThat(problem.type()).isEqualTo("/api/problems/missing");
        });
  }

  @Test
  void countsWhatIsNoItemBetweenThoseThatAre() throws IOException {
    Read none = Read.of(2, Problem.of(ProblemType.MALFORMED, "No item."));
    Report report =
        report(
            List.of(item(1, 1), none, item(3, 1)),
            List.of(new Verdict.Same(), new Verdict.Conflicting(new Refusal.Missing("title"))));
    assertThat(report.read()).isEqualTo(3);
    assertThat(report.problems()).extracting(Report.LineProblem::line).containsExactly(2L, 3L);
    assertThat(report.conflicting()).isEqualTo(1);
  }

  @Test
  void makesAboutAHundredEditsAtATime() throws IOException {
    List<Read> items = new ArrayList<>();
    for (int i = 1; i <= 90; i++) {
      items.add(item(i, 3));
    }
    Report report = report(items, Collections.nCopies(270, new Verdict.Same()));
    assertThat(report.same()).isEqualTo(90);
    assertThat(batches).containsExactly(102, 102, 66);
  }

  private Report report(List<Read> items, List<? extends Verdict> verdicts) throws IOException {
    Feed feed =
        new Feed() {
          @Override
          public UUID timeline() {
            return TIMELINE;
          }

          @Override
          public void into(Import running) throws IOException {
            for (Read item : items) {
              running.take(item);
            }
          }
        };
    int[] next = {0};
    Judge judge =
        batch -> {
          int size = batch.edits().size();
          batches.add(size);
          next[0] += size;
          return new Batch.Made(List.copyOf(verdicts.subList(next[0] - size, next[0])), 1);
        };
    Import running = new Import(feed, judge, progress -> {});
    running.run();
    return running.report(true, "batch");
  }

  private static Read item(long place, int edits) {
    Edit edit = new ReinstateSource(UUID.randomUUID(), 1, "Again.");
    return Read.of(place, 1, Collections.nCopies(edits, edit));
  }
}
