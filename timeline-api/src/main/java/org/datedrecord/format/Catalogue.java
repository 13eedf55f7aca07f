package org.datedrecord.format;

import java.util.List;
import java.util.stream.Stream;

/// All forms in which a timeline can be had, beside its pages and the API's own JSON.
public final class Catalogue {

  /// The complete record, which can be imported again.
  public static final Form RECORD =
      new Form(
          "/api/timelines/{slug}/export.ndjson",
          "NDJSON of edits",
          "application/x-ndjson",
          "The complete record as the edits that make it again; an import takes it.",
          "Who recorded what, and when.");

  /// The sources as references.
  public static final Form SOURCES_CSL =
      new Form(
          "/{slug}/sources.csl.json",
          "Sources in CSL-JSON",
          "application/vnd.citationstyles.csl+json",
          "A reference to each source that a fact cites.",
          "Which facts cite it; dates that are no plain day, month or year are words.");

  /// The same for LaTeX.
  public static final Form SOURCES_BIBTEX =
      new Form(
          "/{slug}/sources.bib",
          "Sources in BibTeX",
          "application/x-bibtex; charset=utf-8",
          "The same for LaTeX.",
          "The same; the day of publication is in the note.");

  private Catalogue() {}

  /// The forms, in the order in which they are shown.
  public static List<Form> forms() {
    return Stream.concat(
            Stream.of(FactsFile.values()).map(FactsFile::form),
            Stream.of(SOURCES_CSL, SOURCES_BIBTEX, RECORD))
        .toList();
  }
}
