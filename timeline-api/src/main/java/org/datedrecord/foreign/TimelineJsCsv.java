package org.datedrecord.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.datedrecord.model.When;
import org.datedrecord.syntax.CsvRows;
import org.datedrecord.syntax.CsvTable;
import org.datedrecord.syntax.Html;
import org.datedrecord.syntax.Unfit;
import org.datedrecord.syntax.Unread;
import org.datedrecord.syntax.Wording;
import org.jspecify.annotations.Nullable;

/// The tables that TimelineJS reads from Google Sheets, saved as CSV: those of today, with a column
/// for the year, one for the month and so on, and the first ones, with `Start Date`.
///
/// Rows are read on after blank ones, which Google takes for the end.
final class TimelineJsCsv implements ForeignReader {

  private static final Set<String> READ =
      Set.of(
          "Year",
          "Month",
          "Day",
          "Time",
          "End Year",
          "End Month",
          "End Day",
          "End Time",
          "Display Date",
          "Headline",
          "Text",
          "Media",
          "Media Credit",
          "Media Caption",
          "Type",
          "Group",
          "Start Date",
          "End Date",
          "Tag");

  private static final Pattern CLOCK =
      Pattern.compile(
          "(\\d{1,2})(?::?(\\d\\d)(?::(\\d\\d)(\\.\\d+)?)?)?\\s*(?:([ap])\\.?m\\.?)?",
          Pattern.CASE_INSENSITIVE);

  private final WrittenDate dates = new WrittenDate(WrittenDate.Order.MONTH_FIRST);

  @Override
  public void read(InputStream in, Taker taker) throws IOException {
    CsvRows rows = new CsvRows(in);
    Optional<CsvRows.Row> header = rows.next();
    if (header.isEmpty()) {
      return;
    }
    CsvTable table = new CsvTable(header.get().fields());
    if (!table.has("Headline") || !(table.has("Year") || table.has("Start Date"))) {
      taker.reject(
          new Unread.Rejection(
              header.get().line(),
              "",
              "It has not the columns of TimelineJS: Headline, and Year or Start Date."));
      return;
    }
    for (String name : table.names()) {
      if (!name.isEmpty() && !READ.contains(name)) {
        taker.note("The column “%s” is not read.".formatted(Wording.cut(name, 60)));
      }
    }
    for (Optional<CsvRows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
      CsvRows.Row given = row.get();
      String type = given.fault() == null ? "" + type(table, given) : "";
      if (type.equalsIgnoreCase("title")) {
        taker.note("The title slide in line %d is no fact.".formatted(given.line()));
      } else {
        taker.attempt(given.line(), () -> event(table, given));
      }
    }
  }

  private static @Nullable String type(CsvTable table, CsvRows.Row row) {
    return row.fields().size() < table.names().size() ? null : table.cell(row, "Type");
  }

  private Item event(CsvTable table, CsvRows.Row row) {
    table.check(row);
    When start = table.has("Year") ? date(table, row, "") : old(table.cell(row, "Start Date"));
    When end = table.has("Year") ? date(table, row, "End ") : old(table.cell(row, "End Date"));
    Draft draft =
        new Draft(row.line())
            .htmlTitle(table.cell(row, "Headline"))
            .when(
                WrittenDate.shown(
                    dates.span(start, end), Html.of(table.cell(row, "Display Date")).text()))
            .actor(Html.of(table.cell(row, "Group")).text(), "group")
            .actor(table.cell(row, "Tag"), "group");
    if (!draft.htmlPage(table.cell(row, "Text"))) {
      TimelineJs.media(
          draft,
          table.cell(row, "Media"),
          table.cell(row, "Media Caption"),
          table.cell(row, "Media Credit"));
    }
    return draft.event();
  }

  private static When date(CsvTable table, CsvRows.Row row, String which) {
    String time = table.cell(row, which + "Time");
    return new DateParts(
            table.cell(row, which + "Year"),
            table.cell(row, which + "Month"),
            table.cell(row, which + "Day"),
            time == null ? null : clock(time))
        .when();
  }

  private When old(@Nullable String text) {
    return text != null && text.matches("-\\d{1,9}|\\d{1,3}|\\d{5,9}")
        ? new DateParts(text, null, null, null).when()
        : dates.read(text);
  }

  /// The time of day in 24 hours: of 2:05 p.m., 14:05.
  private static String clock(String text) {
    Matcher clock = CLOCK.matcher(text);
    if (!clock.matches()) {
      throw new Unfit("date", "“%s” is no time of day.".formatted(Wording.cut(text, 40)));
    }
    int hour = Integer.parseInt(clock.group(1));
    String half = clock.group(5) == null ? "" : clock.group(5).toLowerCase(Locale.ROOT);
    if (!half.isEmpty()) {
      if (hour < 1 || hour > 12) {
        throw new Unfit("date", "“%s” is no time of day.".formatted(Wording.cut(text, 40)));
      }
      hour = hour % 12 + (half.equals("p") ? 12 : 0);
    }
    String minute = clock.group(2) == null ? "00" : clock.group(2);
    String second = clock.group(3) == null ? "" : ":" + clock.group(3);
    String fraction = clock.group(4) == null ? "" : clock.group(4);
    return "%02d:%s%s%s".formatted(hour, minute, second, fraction);
  }
}
