package org.datedrecord.foreign;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The formats of others that are read, by the name that an import gives.
public enum Format {
  /// Any table.
  CSV("csv", Type.CSV),
  /// TimelineJS, its JSON and its tables.
  TIMELINEJS("timelinejs", Type.JSON, Type.CSV),
  /// The data of vis-timeline.
  VIS_TIMELINE("vis-timeline", Type.JSON),
  /// What Timesketch imports.
  TIMESKETCH("timesketch", Type.CSV, Type.LINES),
  /// The events of a SIMILE Timeline.
  SIMILE("simile", Type.XML, Type.JSON),
  /// A markwhen text.
  MARKWHEN("markwhen", Type.TEXT),
  /// The events of a calendar.
  ICALENDAR("icalendar", Type.CALENDAR),
  /// RSS or Atom, as a list of sources.
  FEED("feed", Type.XML);

  /// How a file is written, by the media type that it is sent as.
  public enum Type {
    JSON("application/json"),
    CSV("text/csv"),
    LINES("application/x-ndjson"),
    XML("application/xml", "text/xml", "application/rss+xml", "application/atom+xml"),
    TEXT("text/plain", "text/markdown"),
    CALENDAR("text/calendar");

    // A copy, which nothing can change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> names;

    Type(String... names) {
      this.names = List.of(names);
    }

    /// Its media types, the usual one first.
    public List<String> names() {
      return names;
    }
  }

  private final String term;

  // A copy, which nothing can change.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Type> types;

  Format(String term, Type... types) {
    this.term = term;
    this.types = List.of(types);
  }

  /// The stable name.
  public String term() {
    return term;
  }

  /// How its files are written.
  public List<Type> types() {
    return types;
  }

  /// The format with this name.
  public static Optional<Format> named(String term) {
    return Arrays.stream(values()).filter(format -> format.term.equals(term)).findFirst();
  }

  /// Who reads its files.
  ///
  /// @param type how the file is written
  /// @param columns what the columns of a table are called, where they have unusual names
  /// @param dayFirst whether 03/04/2020 is in April; null where nobody said so
  public ForeignReader reader(
      Type type, Map<CsvColumn, String> columns, @Nullable Boolean dayFirst) {
    return switch (this) {
      case CSV -> new Csv(columns, order(dayFirst));
      case TIMELINEJS -> type == Type.CSV ? new TimelineJsCsv() : new TimelineJs();
      case VIS_TIMELINE -> new VisTimeline();
      case TIMESKETCH -> new Timesketch(type == Type.CSV);
      case SIMILE -> new Simile(type == Type.XML);
      case MARKWHEN -> new Markwhen();
      case ICALENDAR -> new ICalendar();
      case FEED -> new Feed();
    };
  }

  private static WrittenDate.Order order(@Nullable Boolean dayFirst) {
    if (dayFirst == null) {
      return WrittenDate.Order.UNSAID;
    }
    return dayFirst ? WrittenDate.Order.DAY_FIRST : WrittenDate.Order.MONTH_FIRST;
  }
}
