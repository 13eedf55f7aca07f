package org.datedrecord.api;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.datedrecord.edit.Edit;
import org.datedrecord.edit.Editor;
import org.datedrecord.http.Problem;
import org.datedrecord.http.RefusalProblems;
import org.datedrecord.model.By;
import org.datedrecord.model.Receipt;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.datedrecord.model.Subject;
import org.datedrecord.view.AsOf;
import org.datedrecord.view.ChangeView;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Reader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Hands edits to the write side, counts what came of them, and says of a refused one what its
/// sender needs to know.
@Component
class Appends {

  private static final Logger LOG = LoggerFactory.getLogger(Appends.class);
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int CHANGES = 1_000;

  private final Editor editor;
  private final Reader reader;
  private final MeterRegistry meters;

  Appends(Editor editor, Reader reader, MeterRegistry meters) {
    this.editor = editor;
    this.reader = reader;
    this.meters = meters;
  }

  /// Makes an edit, or ends the request with the reason why not.
  Receipt make(Edit edit, By by) {
    try {
      Receipt receipt = editor.make(edit, by);
      meters.counter("datedrecord.appends", "edit", EditLine.name(edit)).increment();
      LOG.info(
          "{} made {} of {} {}: version {}, change {}",
          by.editor(),
          EditLine.name(edit),
          receipt.subject().name().toLowerCase(Locale.ROOT),
          receipt.id(),
          receipt.version(),
          receipt.change());
      return receipt;
    } catch (Refused e) {
      String refusal = RefusalProblems.type(e.refusal()).word();
      meters.counter("datedrecord.refusals", "refusal", refusal).increment();
      throw problem(e.refusal(), edit).thrown();
    }
  }

  /// The timeline with this slug, which the path of a request names.
  UUID timeline(String slug) {
    return editor.timeline(slug).orElseThrow(() -> unknown(Subject.TIMELINE, slug).thrown());
  }

  /// What the path of a request names is not there.
  static Problem unknown(Subject subject, String id) {
    return RefusalProblems.of(new Refusal.Unknown(subject, id));
  }

  private Problem problem(Refusal refusal, Edit edit) {
    Problem problem = RefusalProblems.of(refusal);
    if (refusal instanceof Refusal.Unknown unknown) {
      boolean own =
          unknown.subject() == edit.subject() && unknown.id().equals(edit.subjectId().toString());
      return own ? problem : problem.status(422);
    }
    return refusal instanceof Refusal.Stale stale ? stale(problem, stale) : problem;
  }

  /// Adds what a client needs to look again: the present version, and what was done since.
  private Problem stale(Problem problem, Refusal.Stale stale) {
    Moment moment = readable(stale);
    List<?> changes =
        stale.subject() == Subject.FACT
            ? reader.versions(stale.id(), moment).stream()
                .filter(version -> isSince(stale, version.version()))
                .toList()
            : lastChanges(stale, moment);
    return problem.with("current", stale.current()).with("changes", changes);
  }

  /// A change of something of which no versions are listed.
  record Since(long version, String type, String editor, Instant recordedAt, long change) {}

  private List<Since> lastChanges(Refusal.Stale stale, Moment moment) {
    long after = Math.max(0, moment.change() - CHANGES);
    return reader.changes(after, CHANGES, null).stream()
        .filter(change -> change.subjectId().equals(stale.id()))
        .filter(change -> isSince(stale, change.version()))
        .map(Appends::since)
        .toList();
  }

  /// Later versions are left out, so that a request that is repeated gets the same answer.
  private static boolean isSince(Refusal.Stale stale, long version) {
    return version > stale.expected() && version <= stale.current();
  }

  private static Since since(ChangeView change) {
    return new Since(
        change.version(), change.type(), change.editor(), change.recordedAt(), change.number());
  }

  /// Waits until the version that was in the way can be read.
  private Moment readable(Refusal.Stale stale) {
    Instant end = Instant.now().plus(PATIENCE);
    Moment moment = reader.moment(new AsOf.Now());
    while (version(stale, moment) < stale.current()) {
      Duration left = Duration.between(Instant.now(), end);
      if (left.isNegative() || !reader.await(moment.change() + 1, left)) {
        return moment;
      }
      moment = reader.moment(new AsOf.Now());
    }
    return moment;
  }

  private long version(Refusal.Stale stale, Moment moment) {
    return switch (stale.subject()) {
      case FACT -> reader.fact(stale.id(), moment).map(f -> f.version()).orElse(0L);
      case SOURCE -> reader.source(stale.id(), moment).map(s -> s.version()).orElse(0L);
      case CONTENTION -> reader.contention(stale.id(), moment).map(c -> c.version()).orElse(0L);
      case TIMELINE ->
          reader.timelines(moment).stream()
              .filter(t -> t.id().equals(stale.id()))
              .findFirst()
              .map(t -> t.version())
              .orElse(0L);
    };
  }

  /// Which of several versions a client named is the present one, or else the newest of them.
  long chosen(List<Long> versions, Subject subject, UUID id) {
    long newest = versions.stream().max(Long::compare).orElse(0L);
    if (versions.size() < 2) {
      return newest;
    }
    Refusal.Stale asked = new Refusal.Stale(subject, id, 0, 0);
    long present = version(asked, reader.moment(new AsOf.Now()));
    return versions.contains(present) ? present : newest;
  }
}
