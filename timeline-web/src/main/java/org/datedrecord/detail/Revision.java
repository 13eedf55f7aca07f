package org.datedrecord.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.datedrecord.model.Nature;
import org.datedrecord.view.AnswerView;
import org.datedrecord.view.EvidenceView;
import org.datedrecord.view.FactView;
import org.datedrecord.view.VersionView;
import org.datedrecord.web.FieldChange;
import org.datedrecord.web.Words;
import org.jspecify.annotations.Nullable;

/// One version of a fact as its history tells it: what was done, by whom and why, and what became
/// of the words.
///
/// @param verb what was done: "Corrected"
/// @param lines field by field what changed
/// @param added the citations that came with it
/// @param removed the citations that went
public record Revision(
    VersionView version,
    String verb,
    List<FieldChange> lines,
    List<EvidenceView> added,
    List<EvidenceView> removed) {

  /// The history, the newest version first.
  static List<Revision> of(List<VersionView> versions) {
    List<Revision> history = new ArrayList<>();
    FactView before = null;
    for (VersionView version : versions) {
      history.add(of(version, before));
      before = version.fact();
    }
    return List.copyOf(history.reversed());
  }

  private static Revision of(VersionView version, @Nullable FactView before) {
    FactView after = version.fact();
    return new Revision(
        version,
        verb(version),
        version.changes().stream().map(FieldChange::of).toList(),
        before == null ? List.of() : missing(after.evidence(), before.evidence()),
        before == null ? List.of() : missing(before.evidence(), after.evidence()));
  }

  private static List<EvidenceView> missing(List<EvidenceView> from, List<EvidenceView> in) {
    var there =
        in.stream().collect(Collectors.toMap(EvidenceView::id, Function.identity(), (a, b) -> a));
    return from.stream().filter(citation -> !there.containsKey(citation.id())).toList();
  }

  /// The day on which it was recorded.
  public String day() {
    return Words.day(version.recordedAt());
  }

  /// What the editors say of it; empty where they say nothing.
  public String note() {
    AnswerView answer = isAnswer() ? version.fact().answer() : null;
    String said = answer == null ? "" : answer.party() + " said so.";
    String note = Objects.requireNonNullElse(version.note(), "");
    return said.isEmpty() ? note : (said + " " + note).strip();
  }

  /// In which sense it was a correction or a retraction; empty where it was neither.
  public String nature() {
    Nature nature = version.nature();
    return nature == null
        ? ""
        : switch (nature) {
          case OUR_ERROR -> "our error";
          case SOURCE_ERROR -> "an error of the source";
          case REFINEMENT -> "now known more exactly";
          case TYPO -> "the wording only";
        };
  }

  /// How it is marked in the list: a correction and a retraction stand out.
  public String style() {
    return switch (version.type()) {
      case "FactCorrected" -> version.nature() == Nature.TYPO ? "quiet" : "corrected";
      case "FactRetracted", "FactDenied", "EvidenceWithdrawn" -> "against";
      case "FactReported" -> "first";
      default -> "quiet";
    };
  }

  private boolean isAnswer() {
    return version.type().equals("FactConfirmed") || version.type().equals("FactDenied");
  }

  private static String verb(VersionView version) {
    return switch (version.type()) {
      case "FactReported" -> "Added to the record";
      case "FactCorrected" -> corrected(version.nature());
      case "EvidenceAdded" -> "Evidence added";
      case "EvidenceWithdrawn" -> "Evidence withdrawn";
      case "FactConfirmed" -> "Confirmed by its subject";
      case "FactDenied" -> "Denied by its subject";
      case "FactOvertaken" -> "Overtaken";
      case "FactRetracted" -> "Retracted";
      case "FactReinstated" -> "Reinstated";
      default -> version.type().replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
    };
  }

  private static String corrected(@Nullable Nature nature) {
    return nature == null || nature.isCorrection()
        ? "Corrected"
        : nature == Nature.TYPO ? "Typo mended" : "Updated";
  }
}
