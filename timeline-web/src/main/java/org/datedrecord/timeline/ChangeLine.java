package org.datedrecord.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.datedrecord.view.ChangeView;
import org.datedrecord.web.Words;

/// A line of "What changed": one change, or several alike that were recorded together.
///
/// @param last the newest of them
/// @param verb what was done: "Corrected"
/// @param what to what: a title, or how many
public record ChangeLine(ChangeView last, String verb, String what) {

  /// What is done to what.
  private record Doing(String verb, String one, String many) {}

  /// The newest lines for changes that are given in order.
  ///
  /// @param most how many lines
  /// @param names what a subject is called
  public static List<ChangeLine> of(
      List<ChangeView> changes, int most, Function<UUID, Optional<String>> names) {
    List<ChangeLine> lines = new ArrayList<>();
    int end = changes.size();
    while (end > 0 && lines.size() < most) {
      int start = end - 1;
      while (start > 0 && alike(changes.get(start - 1), changes.get(end - 1))) {
        start--;
      }
      lines.add(line(changes.get(end - 1), end - start, names));
      end = start;
    }
    return List.copyOf(lines);
  }

  /// The day of the change.
  public String day() {
    return Words.day(last.recordedAt());
  }

  /// What a change did and when, in a few words: "Corrected, 12 July 2026, 16:20 UTC".
  static String of(ChangeView change) {
    return doing(change.type()).verb + ", " + Words.time(change.recordedAt());
  }

  private static boolean alike(ChangeView one, ChangeView other) {
    return one.type().equals(other.type())
        && one.editor().equals(other.editor())
        && Words.day(one.recordedAt()).equals(Words.day(other.recordedAt()));
  }

  private static ChangeLine line(
      ChangeView last, int changes, Function<UUID, Optional<String>> names) {
    Doing doing = doing(last.type());
    return new ChangeLine(
        last,
        doing.verb,
        changes > 1
            ? Words.count(changes, doing.one, doing.many)
            : names.apply(last.subjectId()).orElse("a " + doing.one));
  }

  private static Doing doing(String type) {
    return switch (type) {
      case "TimelineOpened" -> timeline("Opened");
      case "TimelineDescribed" -> timeline("Described anew");
      case "TimelineClosed" -> timeline("Closed");
      case "TimelineReopened" -> timeline("Reopened");
      case "FactReported" -> fact("Added");
      case "FactCorrected" -> fact("Corrected");
      case "EvidenceAdded" -> fact("More evidence for");
      case "EvidenceWithdrawn" -> fact("Less evidence for");
      case "FactConfirmed" -> fact("Confirmed");
      case "FactDenied" -> fact("Denied");
      case "FactOvertaken" -> fact("Overtaken");
      case "FactRetracted" -> fact("Retracted");
      case "FactReinstated" -> fact("Reinstated");
      case "ContentionOpened" -> contention("In conflict");
      case "AccountAdded" -> contention("Another account of");
      case "AccountRemoved" -> contention("One account fewer of");
      case "ContentionSettled" -> contention("Settled");
      case "ContentionReopened" -> contention("Open again");
      default -> new Doing("Changed", "entry", "entries");
    };
  }

  private static Doing timeline(String verb) {
    return new Doing(verb, "timeline", "timelines");
  }

  private static Doing fact(String verb) {
    return new Doing(verb, "fact", "facts");
  }

  private static Doing contention(String verb) {
    return new Doing(verb, "question", "questions");
  }
}
