package org.datedrecord.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files as people have them, and as nobody should, with what is read of them beside.
/// `target/foreign` has what is read now.
class GoldenFilesTest {

  static final Path FILES = Path.of("src/test/resources/foreign");

  static List<Path> files() {
    try (Stream<Path> files = Files.list(FILES)) {
      return files.filter(file -> !file.toString().endsWith(".read")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Format format(Path file) {
    return Format.named(part(file, 0)).orElseThrow();
  }

  static Format.Type type(Path file) {
    return switch (part(file, 2)) {
      case "csv" -> Format.Type.CSV;
      case "json" -> Format.Type.JSON;
      case "jsonl" -> Format.Type.LINES;
      case "mw" -> Format.Type.TEXT;
      case "ics" -> Format.Type.CALENDAR;
      default -> Format.Type.XML;
    };
  }

  private static String part(Path file, int which) {
    return List.of(file.getFileName().toString().split("\\.", -1)).get(which);
  }

  static ForeignReader reader(Path file) {
    boolean mapped = file.toString().contains("mapped");
    Map<CsvColumn, String> columns =
        mapped ? Map.of(CsvColumn.DATE, "Wann", CsvColumn.TITLE, "Was") : Map.of();
    return format(file).reader(type(file), columns, mapped ? true : null);
  }

  @ParameterizedTest
  @MethodSource("files")
  void readsWhatStandsBesideTheFile(Path file) throws IOException {
    String told = Told.of(reader(file), Files.readAllBytes(file)).toString();
    Path beside = FILES.resolve(file.getFileName() + ".read");
    Path now = Path.of("target/foreign").resolve(beside.getFileName());
    Files.createDirectories(now.getParent());
    Files.writeString(now, told);
    assertThat(told).isEqualTo(Files.exists(beside) ? Files.readString(beside) : "");
  }

  @Test
  void hasAFileOfEachFormat() {
    assertThat(files().stream().map(GoldenFilesTest::format)).contains(Format.values());
  }
}
