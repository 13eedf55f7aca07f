package org.datedrecord.view;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.datedrecord.model.Change;
import org.datedrecord.model.Nature;
import org.jspecify.annotations.Nullable;

/// One version of a fact: what was done, by whom and why, and how the fact read from then on.
///
/// @param type the name of the event: `FactCorrected`
/// @param nature why, where it was a correction or a retraction
/// @param note what the editors say of it
/// @param changes field by field, where it was a correction
/// @param fact the fact right after this version was recorded
public record VersionView(
    long version,
    String type,
    @Nullable Nature nature,
    @Nullable String note,
    List<Change> changes,
    String editor,
    Instant recordedAt,
    long change,
    FactView fact) {

  /// What an event says of why it came about.
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Said(
      @Nullable Nature nature, @Nullable String note, @Nullable List<Change> changes) {}

  /// A version as an event made it.
  public static VersionView of(FactView fact, String type, Said said, String editor) {
    return new VersionView(
        fact.version(),
        type,
        said.nature(),
        said.note(),
        said.changes() == null ? List.of() : said.changes(),
        editor,
        fact.changedAt(),
        fact.change(),
        fact);
  }
}
