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
          "Who recorded what, and when.",
          false);

  /// The sources as references.
  public static final Form SOURCES_CSL =
      new Form(
          "/{slug}/sources.csl.json",
          "Sources in CSL-JSON",
          "application/vnd.citationstyles.csl+json",
          "A reference to each source that a fact cites.",
          "Which facts cite it; dates that are no plain day, month or year are words.",
          true);

  /// The same for LaTeX.
  public static final Form SOURCES_BIBTEX =
      new Form(
          "/{slug}/sources.bib",
          "Sources in BibTeX",
          "application/x-bibtex; charset=utf-8",
          "The same for LaTeX.",
          "The same; the day of publication is in the note.",
          true);

  /// What is new among the facts, for whoever follows it.
  public static final Form FACTS_ATOM =
      new Form(
          "/{slug}/facts.atom",
          "Atom feed of facts",
          AtomFeed.MEDIA_TYPE,
          "The facts, the newest in the record first, 50 at a time; one that was retracted is a"
              + " tombstone.",
          "The date as data: it is words in the text.",
          true);

  /// The same in JSON.
  public static final Form FACTS_JSON =
      new Form(
          "/{slug}/facts.json",
          "JSON Feed of facts",
          JsonFeed.MEDIA_TYPE,
          "The same in JSON, with the date as data in _dated_record.",
          "Tombstones: what was retracted says so in its title.",
          true);

  /// What was done to the timeline.
  public static final Form CHANGES_ATOM =
      new Form(
          "/{slug}/changes.atom",
          "Atom feed of changes",
          AtomFeed.MEDIA_TYPE,
          "What was reported, corrected, confirmed or retracted, by whom and why, the newest"
              + " first.",
          "The event itself, which /api/timelines/{slug}/changes has.",
          true);

  /// The same in JSON.
  public static final Form CHANGES_JSON =
      new Form(
          "/{slug}/changes.json",
          "JSON Feed of changes",
          JsonFeed.MEDIA_TYPE,
          "The same in JSON.",
          "The same.",
          true);

  /// At which moments it can be read.
  public static final Form TIME_MAP =
      new Form(
          "/api/timelines/{slug}/timemap",
          "Memento time map",
          TimeMap.MEDIA_TYPE,
          "The moments at which the timeline can be read, for archives; each fact has one too.",
          "What changed then.",
          false);

  /// The forms beside the files of [FactsFile], in the order in which they are shown.
  public static final List<Form> OTHERS =
      List.of(
          SOURCES_CSL,
          SOURCES_BIBTEX,
          FACTS_ATOM,
          FACTS_JSON,
          CHANGES_ATOM,
          CHANGES_JSON,
          TIME_MAP,
          RECORD);

  /// A name of the way in which all of them are written: another one as soon as any is written
  /// otherwise, so that nobody keeps a document of the old way. A test holds it to what they write.
  public static final String WRITTEN = "72f9217e";

  private Catalogue() {}

  /// All forms, in the order in which they are shown.
  public static List<Form> forms() {
    return Stream.concat(Stream.of(FactsFile.values()).map(FactsFile::form), OTHERS.stream())
        .toList();
  }
}
