package org.datedrecord.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.datedrecord.model.When;
import org.datedrecord.syntax.CsvRows;
import org.datedrecord.syntax.CsvTable;
import org.datedrecord.syntax.JsonFields;
import org.datedrecord.syntax.TextLines;
import org.datedrecord.syntax.Unread;
import org.jspecify.annotations.Nullable;

/// What Timesketch imports: `message`, `datetime` and `timestamp_desc`, in CSV or in JSON line by
/// line. Its own export has more columns, which are the programs' and are not read.
///
/// A row without `datetime` goes by `timestamp`, microseconds from 1970. Years that Timesketch
/// drops are kept. Where `timestamp_desc` says of which precision the date is, it is of that.
final class Timesketch implements ForeignReader {

  private static final Pattern PRECISION =
      Pattern.compile(".*\\(precision: (year|month|day|second)\\).*");
  private static final Pattern DAY = Pattern.compile("(-?\\d{4})(-\\d\\d)?(-\\d\\d)?(T.*)?");

  private final boolean table;
  private final WrittenDate dates = new WrittenDate(WrittenDate.Order.UNSAID);

  /// @param table whether the file is in CSV
  Timesketch(boolean table) {
    this.table = table;
  }

  @Override
  public void read(InputStream in, Taker taker) throws IOException {
    if (table) {
      readTable(new CsvRows(in), taker);
    } else {
      readLines(new TextLines(in), taker);
    }
  }

  private void readTable(CsvRows rows, Taker taker) throws IOException {
    Optional<CsvRows.Row> header = rows.next();
    if (header.isEmpty()) {
      return;
    }
    CsvTable columns = new CsvTable(header.get().fields());
    if (!columns.has("message")) {
      taker.reject(
          new Unread.Rejection(
              header.get().line(), "message", "It has no column “message”, as Timesketch has."));
      return;
    }
    for (Optional<CsvRows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
      CsvRows.Row given = row.get();
      taker.attempt(
          given.line(),
          () -> {
            columns.check(given);
            String tags = columns.cell(given, "tag");
            return event(
                taker,
                given.line(),
                name -> columns.cell(given, name),
                tags == null ? List.of() : List.of(tags.split("[\\[\\]\",']+", -1)));
          });
    }
  }

  private void readLines(TextLines lines, Taker taker) throws IOException {
    for (Optional<TextLines.TextLine> next = lines.next(); next.isPresent(); next = lines.next()) {
      long number = next.get().number();
      String text = next.get().text();
      if (text == null || !text.isBlank()) {
        taker.attempt(
            number,
            () -> {
              JsonFields fields = JsonFields.ofLine(text);
              return event(taker, number, fields::get, fields.all("tag"));
            });
      }
    }
  }

  /// Whether it is no event, but says what a record like ours left out.
  private static boolean isNote(Function<String, @Nullable String> cell) {
    return "Record as of".equals(cell.apply("timestamp_desc")) && cell.apply("event_id") == null;
  }

  private @Nullable Item event(
      Taker taker, long line, Function<String, @Nullable String> cell, List<String> tags) {
    if (isNote(cell)) {
      taker.note("" + cell.apply("message"));
      return null;
    }
    String edtf = cell.apply("edtf");
    String title = edtf == null ? null : cell.apply("title");
    Draft draft =
        new Draft(line)
            .id(cell.apply("event_id"))
            .title(title == null ? cell.apply("message") : title)
            .text(edtf == null ? null : cell.apply("statement"))
            .when(edtf, () -> instants(cell));
    String url = cell.apply("source_url");
    if (url != null) {
      draft.link(new Link(url, null, null, read(cell.apply("source_published"))));
    }
    // Of a record like ours, they say how the fact stands.
    List<String> read = edtf == null ? tags : List.of();
    read.forEach(tag -> draft.actor(tag, "tag"));
    return draft.actor(cell.apply("lane"), "group").event();
  }

  private When instants(Function<String, @Nullable String> cell) {
    When when = precise(start(cell), cell.apply("timestamp_desc"));
    return dates.span(when, read(cell.apply("end_datetime")));
  }

  private When start(Function<String, @Nullable String> cell) {
    String datetime = cell.apply("datetime");
    String timestamp = cell.apply("timestamp");
    return datetime == null && timestamp != null
        ? Instants.ofMicroseconds(timestamp)
        : read(datetime);
  }

  private When read(@Nullable String text) {
    return text == null ? When.UNKNOWN : dates.read(text);
  }

  /// A date of which no more is meant than its year, its month or its day.
  private static When precise(When when, @Nullable String description) {
    Matcher said = PRECISION.matcher(description == null ? "" : description);
    Matcher day = DAY.matcher(when.edtf() == null ? "" : when.edtf().toString());
    if (!said.matches() || !day.matches() || day.group(3) == null) {
      return when;
    }
    return switch (said.group(1)) {
      case "year" -> When.stated(day.group(1));
      case "month" -> When.stated(day.group(1) + day.group(2));
      case "day" -> When.stated(day.group(1) + day.group(2) + day.group(3));
      default -> when;
    };
  }
}
