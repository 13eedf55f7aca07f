package org.datedrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The table in `SECURITY.md` says which test is for which requirement of OWASP ASVS 5.0, and each
/// test says so itself.
class AsvsTest {

  private static final Pattern NAMED = Pattern.compile("\"ASVS 5\\.0 ([^:\"]+):");
  private static final Pattern ID = Pattern.compile("V\\d+(\\.\\d+)*");
  private static final Pattern ROW = Pattern.compile("\\| (V[\\d.]+) \\| [^|]+ \\| ([^|]+) \\|");

  @Test
  void isInTheTable() throws IOException {
    Map<String, Set<String>> named = new TreeMap<>();
    for (Path file : SourceFiles.of("test")) {
      String test = file.getFileName().toString().replace(".java", "");
      NAMED
          .matcher(Files.readString(file))
          .results()
          .flatMap(found -> ID.matcher(found.group(1)).results())
          .map(MatchResult::group)
          .forEach(id -> named.computeIfAbsent(id, key -> new TreeSet<>()).add(test));
    }
    assertThat(table()).isEqualTo(named);
  }

  private static Map<String, Set<String>> table() throws IOException {
    Map<String, Set<String>> table = new TreeMap<>();
    Path file = SourceFiles.root().resolve(".github/SECURITY.md");
    try (Stream<String> lines = Files.lines(file)) {
      lines
          .flatMap(line -> ROW.matcher(line).results())
          .forEach(row ->
              table.put(
                  row.group(1),
                  new TreeSet<>(List.of(row.group(2).replace("`", "").split(", ", -1)))));
    }
    return table;
  }
}
