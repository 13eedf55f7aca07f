package org.datedrecord.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.datedrecord.Shown;
import org.datedrecord.TestRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// A log as a release stored it, and what readers have to see of it: `logs/0.1.ndjson`, a row a
/// line, and `logs/0.1.view.1.txt`, with the hash of it beside. The view is told as of every
/// change, by what is not as it was one change before, and at the end by its whole history.
///
/// @param release the release that stored it: `0.1`
/// @param rows every row, by the names of its columns
record GoldenLog(String release, List<Map<String, Object>> rows) {

  private static final Path FOLDER = Path.of("src/test/resources/logs");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// The logs of all releases.
  static List<GoldenLog> all() throws IOException {
    List<GoldenLog> logs = new ArrayList<>();
    for (String name : names(".*\\.ndjson")) {
      List<Map<String, Object>> rows = new ArrayList<>();
      for (String line : Files.readAllLines(FOLDER.resolve(name))) {
        Map<String, Object> row = new LinkedHashMap<>();
        JSON.readTree(line)
            .forEachEntry((column, value) ->
                row.put(column, value.isNumber() ? (Object) value.asLong() : value.asString()));
        rows.add(row);
      }
      logs.add(new GoldenLog(name.replace(".ndjson", ""), rows));
    }
    return logs;
  }

  /// The log that a record holds.
  static GoldenLog of(String release, TestRecord record) {
    List<Map<String, Object>> rows =
        record
            .bean(JdbcClient.class)
            .sql("select * from happening order by change_number")
            .query((row, n) -> {
              Map<String, Object> columns = new LinkedHashMap<>();
              for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                columns.put(
                    row.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT), row.getObject(i));
              }
              return columns;
            })
            .list();
    return new GoldenLog(release, rows);
  }

  /// Puts it into a record that is empty, as an upgrade finds it there.
  void putInto(TestRecord record) {
    JdbcClient jdbc = record.bean(JdbcClient.class);
    for (Map<String, Object> row : rows) {
      jdbc.sql(
              "insert into happening (%s) values (%s)"
                  .formatted(
                      String.join(", ", row.keySet()),
                      row.keySet().stream().map(c -> ":" + c).collect(Collectors.joining(", "))))
          .params(row)
          .update();
    }
    jdbc.sql("update record_head set last_change = :last").param("last", rows.size()).update();
    record.awaitChange(rows.size());
  }

  /// What readers see of it now.
  List<String> seen(TestRecord record) {
    List<String> lines = new ArrayList<>();
    SortedMap<String, String> before = new TreeMap<>();
    for (long change = 1; change <= rows.size(); change++) {
      SortedMap<String, String> now = Shown.asOf(record.reader(), change);
      TreeSet<String> keys = new TreeSet<>(now.keySet());
      keys.addAll(before.keySet());
      for (String key : keys) {
        String text = now.getOrDefault(key, "gone");
        if (!text.equals(before.get(key))) {
          lines.add("as of %d: %s: %s".formatted(change, key, text));
        }
      }
      before = now;
    }
    Shown.history(record.reader(), rows.size())
        .forEach((key, text) -> lines.add("history: %s: %s".formatted(key, text)));
    return lines;
  }

  /// What readers have to see of it, in the form that views have now.
  List<String> toBeSeen() throws IOException {
    Path file = FOLDER.resolve(newestView());
    String hash = Files.readString(file.resolveSibling(newestView() + ".sha256")).strip();
    if (!hash(Files.readAllBytes(file)).equals(hash)) {
      throw new IOException(file + " was edited. Files in there are only ever added.");
    }
    return Files.readAllLines(file);
  }

  private String newestView() throws IOException {
    String prefix = release + ".view.";
    return names(".*\\.view\\.\\d+\\.txt").stream()
        .filter(name -> name.startsWith(prefix))
        .max(
            Comparator.comparingInt(
                name -> Integer.parseInt(name.replaceAll(".*\\.(\\d+)\\.txt", "$1"))))
        .orElseThrow();
  }

  /// Writes what may become files of `logs`.
  Path write(List<String> seen, int form) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/logs"));
    Files.write(
        folder.resolve(release + ".ndjson"), rows.stream().map(JSON::writeValueAsString).toList());
    Path view = folder.resolve("%s.view.%d.txt".formatted(release, form));
    Files.write(view, seen);
    Files.writeString(
        view.resolveSibling(view.getFileName() + ".sha256"), hash(Files.readAllBytes(view)) + "\n");
    return folder;
  }

  private static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> names(String form) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(n -> n.matches(form))
          .sorted()
          .toList();
    }
  }
}
