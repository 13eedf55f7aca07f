package org.datedrecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The Java files of all modules, for tests that read them as text.
final class SourceFiles {

  private SourceFiles() {}

  /// The files below `src/main` or `src/test` of every module.
  static List<Path> of(String... trees) throws IOException {
    List<String> folders = Stream.of(trees).map(tree -> "/src/" + tree + "/").toList();
    try (Stream<Path> files = Files.walk(root())) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> folders.stream().anyMatch(file.toString()::contains))
          .sorted()
          .toList();
    }
  }

  /// The folder that holds the modules, wherever the tests are started.
  static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("timeline-core")) ? here : here.resolve("..").normalize();
  }
}
