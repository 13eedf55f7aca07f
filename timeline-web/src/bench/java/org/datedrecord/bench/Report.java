package org.datedrecord.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What was measured, as a table: a row for each figure, a column for each size of each database.
final class Report {

  private final List<String> columns = new ArrayList<>();
  private final Map<String, Map<String, String>> cells = new LinkedHashMap<>();
  private final List<String> missed = new ArrayList<>();
  private String column = "";

  void begin(String on, int size) {
    column = String.format(Locale.ROOT, "%s %,d", on, size);
    columns.add(column);
  }

  /// Times in microseconds: how much of the ceiling's speed is reached.
  void ratio(String figure, double ceiling, double ours, double aim) {
    double ratio = ceiling / ours;
    cell(
        figure + (aim > 0 ? " (aim: ≥ %s)".formatted(aim) : ""),
        String.format(Locale.ROOT, "%.2f (%.2f ms)", ratio, ours / 1_000),
        aim == 0 || ratio >= aim);
  }

  /// Rates a second.
  void rate(String figure, double ceiling, double ours, double aim) {
    double ratio = ours / ceiling;
    cell(
        "%s (aim: ≥ %s)".formatted(figure, aim),
        String.format(Locale.ROOT, "%.2f (%,.0f of %,.0f /s)", ratio, ours, ceiling),
        ratio >= aim);
  }

  /// Times in microseconds: how many times as long it takes.
  void times(String figure, double base, double ours, double aim) {
    cell(
        "%s (aim: ≤ %.0f ×)".formatted(figure, aim),
        String.format(Locale.ROOT, "%.2f × (%.2f ms)", ours / base, ours / 1_000),
        ours / base <= aim);
  }

  /// A time in microseconds, and how many times as long as with the smallest record it is.
  void growth(String figure, double micros, double times) {
    cell(
        figure + " (aim: ≤ 2 × the smallest)",
        String.format(Locale.ROOT, "%.2f ms, %.2f ×", micros / 1_000, times),
        times <= 2);
  }

  void atMost(String figure, double micros, double aim) {
    cell(
        "%s (aim: ≤ %.0f ms)".formatted(figure, aim / 1_000),
        String.format(Locale.ROOT, "%.2f ms", micros / 1_000),
        micros <= aim);
  }

  /// A value with an unit, and what it must not exceed.
  void within(String figure, double value, String unit, double aim) {
    cell(
        "%s (aim: ≤ %s %s)".formatted(figure, aim, unit).replace(".0 ", " "),
        String.format(Locale.ROOT, "%s %s", Math.round(value * 1_000) / 1_000.0, unit),
        value <= aim);
  }

  void plain(String figure, double value) {
    cell(figure, String.format(Locale.ROOT, "%,.0f", value), true);
  }

  private void cell(String figure, String text, boolean reached) {
    System.err.println("  " + figure + ": " + text + (reached ? "" : "  <- missed"));
    cells.computeIfAbsent(figure, f -> new HashMap<>()).put(column, text);
    if (!reached) {
      missed.add(column + ": " + figure + " is " + text);
    }
  }

  void print(PrintStream out) {
    out.println("| figure | " + String.join(" | ", columns) + " |");
    out.println("| --- |" + " --- |".repeat(columns.size()));
    cells.forEach((figure, row) -> {
      StringBuilder line = new StringBuilder("| " + figure + " |");
      columns.forEach(c -> line.append(' ').append(row.getOrDefault(c, "")).append(" |"));
      out.println(line);
    });
    missed.forEach(line -> out.println("missed: " + line));
  }
}
