package org.datedrecord.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.datedrecord.model.When;
import org.datedrecord.syntax.CsvRows;
import org.datedrecord.syntax.CsvTable;
import org.datedrecord.syntax.Unfit;
import org.datedrecord.syntax.Unread;
import org.datedrecord.syntax.Wording;
import org.jspecify.annotations.Nullable;

/// Any table, saved as CSV, with an event in each row. The first row names the columns.
final class Csv implements ForeignReader {

  private static final String NONE = "-";
  private static final String LIFECYCLE = "lifecycle";
  private static final String SOURCES = "sources";
  private static final Pattern APOSTROPHE =
      Pattern.compile("^'(?='*[-=+@\\t\\r\uff1d\uff0b\uff0d\uff20])");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

  private final Map<CsvColumn, String> named;
  private final WrittenDate dates;

  /// @param named what the columns of this file are called; those left out are recognised by their
  ///   usual names, and a hyphen says that there is none
  Csv(Map<CsvColumn, String> named, WrittenDate.Order order) {
    this.named = Map.copyOf(named);
    this.dates = new WrittenDate(order);
  }

  @Override
  public void read(InputStream in, Taker taker) throws IOException {
    CsvRows rows = new CsvRows(in);
    Optional<CsvRows.Row> header = rows.next();
    if (header.isEmpty()) {
      return;
    }
    Columns columns;
    try {
      columns = columns(header.get());
    } catch (Unfit e) {
      taker.reject(new Unread.Rejection(header.get().line(), e.field(), e.reason()));
      return;
    }
    columns
        .unread()
        .forEach(
            name -> taker.note("The column “%s” is not read.".formatted(Wording.cut(name, 60))));
    for (Optional<CsvRows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
      CsvRows.Row given = row.get();
      taker.attempt(given.line(), () -> event(columns, given));
    }
  }

  private Columns columns(CsvRows.Row header) {
    if (header.fault() != null) {
      throw new Unfit("", header.fault());
    }
    CsvTable table = new CsvTable(header.fields());
    Map<CsvColumn, String> found = new EnumMap<>(CsvColumn.class);
    for (CsvColumn column : CsvColumn.values()) {
      String name = named.get(column);
      if (name == null) {
        column
            .in(table.names())
            .filter(other -> !named.containsValue(other))
            .ifPresent(other -> found.put(column, other));
      } else if (!name.equals(NONE)) {
        if (!table.has(name)) {
          throw new Unfit("", missing("The file has no column “%s”".formatted(name), table));
        }
        found.put(column, name);
      }
    }
    if (!found.containsKey(CsvColumn.TITLE) && !found.containsKey(CsvColumn.STATEMENT)) {
      throw new Unfit("title", missing("No column is known as that of titles or of texts", table));
    }
    if (!found.containsKey(CsvColumn.DATE) && !NONE.equals(named.get(CsvColumn.DATE))) {
      throw new Unfit(
          "date", missing("No column is known as that of dates; name it, or - for none", table));
    }
    return new Columns(table, found);
  }

  private static String missing(String what, CsvTable table) {
    return "%s. There are: %s.".formatted(what, Wording.cut(String.join(", ", table.names()), 300));
  }

  private record Columns(CsvTable table, Map<CsvColumn, String> names) {

    /// Tables of a record like ours put an apostrophe before what spreadsheets would run.
    @Nullable String cell(CsvRows.Row row, CsvColumn column) {
      String cell = table.cell(row, names.get(column));
      boolean ours = table.has(LIFECYCLE) || column == CsvColumn.DATE;
      return cell == null || !ours ? cell : APOSTROPHE.matcher(cell).replaceFirst("");
    }

    List<String> unread() {
      return table.names().stream()
          .filter(name -> !name.isEmpty() && !names.containsValue(name) && !name.equals(LIFECYCLE))
          .distinct()
          .toList();
    }
  }

  private Item event(Columns columns, CsvRows.Row row) {
    columns.table().check(row);
    if ("retracted".equals(columns.table().cell(row, LIFECYCLE))) {
      throw Draft.retracted();
    }
    When when =
        dates.span(
            dates.read(columns.cell(row, CsvColumn.DATE)),
            dates.read(columns.cell(row, CsvColumn.END)));
    Draft draft =
        new Draft(row.line())
            .id(columns.cell(row, CsvColumn.ID))
            .quotation(columns.cell(row, CsvColumn.QUOTE))
            .title(columns.cell(row, CsvColumn.TITLE))
            .text(columns.cell(row, CsvColumn.STATEMENT))
            .when(WrittenDate.withWords(when, columns.cell(row, CsvColumn.WORDING)));
    each(columns.cell(row, CsvColumn.ACTORS)).forEach(name -> draft.actor(name, "subject"));
    each(columns.cell(row, CsvColumn.TAGS)).forEach(name -> draft.actor(name, "tag"));
    links(columns, row, draft);
    return draft.event();
  }

  /// Several in one cell are separated by semicolons, upright strokes or lines.
  private static List<String> each(@Nullable String cell) {
    return cell == null ? List.of() : List.of(cell.split("[;|\\n]", -1));
  }

  private void links(Columns columns, CsvRows.Row row, Draft draft) {
    String title = columns.cell(row, CsvColumn.SOURCE);
    String url = columns.cell(row, CsvColumn.URL);
    if (columns.names().getOrDefault(CsvColumn.SOURCE, "").equals(SOURCES)) {
      ours(title, url, draft);
      return;
    }
    if (url == null && title != null && ADDRESS.matcher(title).matches()) {
      url = title;
      title = null;
    }
    String publisher = columns.cell(row, CsvColumn.PUBLISHER);
    When published = dates.read(columns.cell(row, CsvColumn.PUBLISHED));
    if (url == null) {
      draft.link(new Link(null, title == null ? publisher : title, publisher, published));
      return;
    }
    String[] addresses = url.split("(?<![\\s|])[\\s|]++(?=https?://)", -1);
    for (String address : addresses) {
      draft.link(
          new Link(
              address, addresses.length == 1 ? Wording.line(title) : null, publisher, published));
    }
  }

  /// A record like ours has as many titles in one cell as addresses in the other, of which some say
  /// nothing. Where there are more of the one, nobody can tell which belong together.
  private static void ours(@Nullable String title, @Nullable String url, Draft draft) {
    List<String> titles = parts(title);
    List<String> urls = parts(url);
    if (titles.size() == urls.size()) {
      for (int i = 0; i < titles.size(); i++) {
        draft.link(
            new Link(Wording.line(urls.get(i)), Wording.line(titles.get(i)), null, When.UNKNOWN));
      }
    } else if (url == null) {
      titles.forEach(one -> draft.link(new Link(null, Wording.line(one), null, When.UNKNOWN)));
    } else {
      urls.forEach(one -> draft.link(new Link(Wording.line(one), null, null, When.UNKNOWN)));
    }
  }

  private static List<String> parts(@Nullable String cell) {
    return List.of((" " + (cell == null ? "" : cell) + " ").split(" \\| ", -1));
  }
}
