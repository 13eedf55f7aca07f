package org.datedrecord.desk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.datedrecord.foreign.CsvColumn;
import org.datedrecord.foreign.Format;
import org.datedrecord.web.Document;
import org.datedrecord.web.Frame;

/// `/desk/{slug}/import`: many edits at once, rehearsed and then made; or a file of another format.
public record ImportPage(Frame frame, Desk desk) implements Document {

  /// A kind of file.
  ///
  /// @param format its name in the API
  /// @param type its media type
  /// @param unit what is counted in it
  public record Sort(String format, String type, String unit, String words) {

    private static Sort of(Format format, Format.Type type) {
      boolean items = type == Format.Type.JSON || type == Format.Type.XML;
      String words = format.types().size() == 1 ? name(format) : name(format) + ", " + name(type);
      return new Sort(format.term(), type.names().getFirst(), items ? "Item" : "Line", words);
    }

    private static String name(Format format) {
      return switch (format) {
        case CSV -> "A table, saved as CSV";
        case TIMELINEJS -> "TimelineJS";
        case VIS_TIMELINE -> "vis-timeline (JSON)";
        case TIMESKETCH -> "Timesketch";
        case SIMILE -> "SIMILE Timeline";
        case MARKWHEN -> "markwhen";
        case ICALENDAR -> "iCalendar: events";
        case FEED -> "RSS or Atom: a list of sources";
      };
    }

    private static String name(Format.Type type) {
      return switch (type) {
        case JSON -> "JSON";
        case CSV -> "CSV";
        case LINES -> "JSON on each line";
        case XML -> "XML";
        case TEXT -> "text";
        case CALENDAR -> "calendar";
      };
    }
  }

  /// What a column holds that has an unusual name.
  ///
  /// @param parameter that names it
  public record Column(String parameter, String words) {

    private static Column of(CsvColumn column) {
      String words =
          switch (column) {
            case ID -> "Id";
            case TITLE -> "Title";
            case STATEMENT -> "Statement";
            case DATE -> "Date";
            case END -> "Last day";
            case WORDING -> "Date in words";
            case QUOTE -> "Quote";
            case URL -> "Address of the source";
            case SOURCE -> "Title of the source";
            case PUBLISHER -> "Publisher";
            case PUBLISHED -> "Published";
            case ACTORS -> "Actors";
            case TAGS -> "Tags";
          };
      return new Column(column.parameter(), words);
    }
  }

  @Override
  public String template() {
    return "desk/import.jte";
  }

  /// The kinds of files that are read, edits first.
  public List<Sort> sorts() {
    Sort edits =
        new Sort("edits", "application/x-ndjson", "Line", "Edits, one on each line (NDJSON)");
    return Stream.concat(
            Stream.of(edits),
            Arrays.stream(Format.values())
                .flatMap(format -> format.types().stream().map(type -> Sort.of(format, type))))
        .toList();
  }

  /// The columns that a table may have.
  public List<Column> columns() {
    return Arrays.stream(CsvColumn.values()).map(Column::of).toList();
  }
}
