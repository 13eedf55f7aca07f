package org.datedrecord.syntax;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The header of a CSV file, and what stands under it in a row.
public final class CsvTable {

  private final List<String> names;
  private final Map<String, Integer> columns = new LinkedHashMap<>();

  /// @param header the first row; of two columns with one name the first is meant
  public CsvTable(List<String> header) {
    names = header.stream().map(String::strip).toList();
    for (int i = 0; i < names.size(); i++) {
      columns.putIfAbsent(names.get(i), i);
    }
  }

  /// The columns' names, as they are written.
  public List<String> names() {
    return names;
  }

  public boolean has(String name) {
    return columns.containsKey(name);
  }

  /// Refuses a row that is not of the header's form: it would be read under the wrong names.
  public void check(CsvRows.Row row) {
    if (row.fault() != null) {
      throw new Unfit("", row.fault());
    }
    int fields = row.fields().size();
    boolean more = row.fields().stream().skip(names.size()).anyMatch(field -> !field.isBlank());
    if (more || fields < names.size()) {
      throw new Unfit(
          "", "The row has %d fields where the header has %d.".formatted(fields, names.size()));
    }
  }

  /// What stands in a column; none where there is no such column, or nothing in it.
  public @Nullable String cell(CsvRows.Row row, @Nullable String name) {
    Integer column = name == null ? null : columns.get(name);
    String cell = column == null ? "" : row.fields().get(column).strip();
    return cell.isEmpty() ? null : cell;
  }
}
