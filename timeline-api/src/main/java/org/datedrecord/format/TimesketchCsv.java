package org.datedrecord.format;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.datedrecord.view.FactView;
import org.jspecify.annotations.Nullable;

/// The table of Timesketch: a row for each point in time.
public record TimesketchCsv(CsvStyle style) implements FactsFormat {

  @Override
  public void write(Head head, Iterable<FactView> facts, Writer out) throws IOException {
    CsvRows table = new CsvRows(out, style, TimesketchRows.COLUMNS);
    long left = 0;
    for (FactView fact : facts) {
      List<Map<String, Object>> rows = TimesketchRows.of(head, fact);
      left += rows.isEmpty() ? 1 : 0;
      for (Map<String, Object> row : rows) {
        table.row(cells(row));
      }
    }
    if (left > 0) {
      table.row(cells(TimesketchRows.left(head, left)));
    }
  }

  private static List<@Nullable Object> cells(Map<String, Object> row) {
    List<@Nullable Object> cells = new ArrayList<>();
    for (String column : TimesketchRows.COLUMNS) {
      Object cell = row.get(column);
      cells.add(
          cell instanceof List<?> tags
              ? String.join(",", tags.stream().map(String::valueOf).toList())
              : cell);
    }
    return cells;
  }
}
