package org.datedrecord.format;

import java.util.Arrays;
import java.util.Optional;

/// The files in which all facts of a timeline can be had, by what their addresses end with:
/// `/{slug}.csv`. To add one, write its class and name it here.
public enum FactsFile {
  CSV(
      "csv",
      "CSV",
      "text/csv; header=present; charset=utf-8",
      "A row for each fact: its date as EDTF and as the first and the last day that it can be, who"
          + " says so, its sources and quotes.",
      "The roles of actors, who passed a report on, corrections and contentions."),
  CALENDAR(
      "ics",
      "iCalendar",
      "text/calendar; charset=utf-8",
      "An event for each fact that is known to the day or the second; one that was retracted is"
          + " cancelled.",
      "Facts that are known less exactly, or were before the year 1, are left out and counted in"
          + " the description of the calendar."),
  TIMELINE_JS(
      "timelinejs.json",
      "TimelineJS3",
      "application/json",
      "A slide for each fact, with the parts of its date that are known, and its picture, credited"
          + " to its sources.",
      "Undated facts are left out and counted on the title slide; doubt, bounds and zones are words"
          + " in display_date."),
  TIMELINE_JS_CSV(
      "timelinejs.csv",
      "TimelineJS3, as a table",
      "text/csv; header=present; charset=utf-8",
      "The same for a Google sheet.",
      "The same."),
  VIS(
      "vis.json",
      "vis-timeline",
      "application/json",
      "An item for each fact, over all its days and in UTC (set the option moment to UTC), and a"
          + " group for each main actor.",
      "Undated facts, and years beyond 271820 BCE or 275759 CE, are left out and counted; doubt and"
          + " bounds are words."),
  SIMILE_JSON(
      "simile.json",
      "SIMILE Timeline",
      "application/json",
      "An event for each fact, with the latest start and the earliest end of what lasted.",
      "Undated facts, and years of more than four digits, are left out and counted; doubt and open"
          + " ends are words."),
  SIMILE_XML(
      "simile.xml",
      "SIMILE Timeline, XML",
      "application/xml; charset=utf-8",
      "The same in XML.",
      "The same."),
  TIMESKETCH_JSONL(
      "timesketch.jsonl",
      "Timesketch, JSONL",
      "application/x-ndjson; charset=utf-8",
      "A line for each instant that is known of a fact: of one not known to the day, the first and"
          + " the last that it can have been.",
      "Undated facts, and what was before 1700 or is after 9999, are left out and counted in the"
          + " last line."),
  TIMESKETCH_CSV(
      "timesketch.csv",
      "Timesketch, CSV",
      "text/csv; header=present; charset=utf-8",
      "The same as a table.",
      "The same."),
  MARKWHEN(
      "mw",
      "markwhen",
      "text/plain; charset=utf-8",
      "An event for each fact, as exact as it is known.",
      "Undated facts, and years of more than five digits, are left out and counted; before Christ"
          + " there are years only; doubt, bounds and zones are words."),
  LINKED_DATA(
      "jsonld",
      "JSON-LD",
      "application/ld+json",
      "A claim for each fact, in the words of schema.org and PROV, with its event, sources, quotes"
          + " and corrections.",
      "Who passed a report on, hedges and contentions."),
  CSL_JSON(
      "csl.json",
      "CSL-JSON",
      "application/vnd.citationstyles.csl+json",
      "A reference to each fact in its present version, which never changes.",
      "The statement, the sources and the quotes; the date of the event is words in the note."),
  BIBTEX(
      "bib", "BibTeX", "application/x-bibtex; charset=utf-8", "The same for LaTeX.", "The same.");

  private final String suffix;
  private final String title;
  private final String mediaType;
  private final String holds;
  private final String loses;

  FactsFile(String suffix, String title, String mediaType, String holds, String loses) {
    this.suffix = suffix;
    this.title = title;
    this.mediaType = mediaType;
    this.holds = holds;
    this.loses = loses;
  }

  /// The file whose address ends so.
  public static Optional<FactsFile> of(String suffix) {
    return Arrays.stream(values()).filter(file -> file.suffix.equals(suffix)).findFirst();
  }

  /// What the address ends with, after the first dot.
  public String suffix() {
    return suffix;
  }

  /// How the catalogue shows it.
  public Form form() {
    return new Form("/{slug}." + suffix, title, mediaType, holds, loses, true);
  }

  /// What writes it.
  ///
  /// @param style counts for tables alone
  public FactsFormat writer(CsvStyle style) {
    return switch (this) {
      case CSV -> new FactsCsv(style);
      case CALENDAR -> new FactsCalendar();
      case TIMELINE_JS -> new TimelineJs();
      case TIMELINE_JS_CSV -> new TimelineJsCsv(style);
      case VIS -> new VisTimeline();
      case SIMILE_JSON -> new SimileJson();
      case SIMILE_XML -> new SimileXml();
      case TIMESKETCH_JSONL -> new TimesketchJsonl();
      case TIMESKETCH_CSV -> new TimesketchCsv(style);
      case MARKWHEN -> new Markwhen();
      case LINKED_DATA -> new LinkedData();
      case CSL_JSON -> new CslJson();
      case BIBTEX -> new BibTex();
    };
  }

  /// Whether it is a table, which can be had in several styles.
  public boolean isTable() {
    return mediaType.startsWith("text/csv");
  }

  /// Whether facts that were retracted are in it where nothing else is asked for: those who follow
  /// a calendar have them in it already.
  public boolean tellsRetracted() {
    return this == CALENDAR;
  }
}
