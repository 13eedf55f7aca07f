package org.datedrecord;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Holds the format of every Java file, on the JDK of the code itself. The build's own formatter
/// runs inside Maven, whose Java may be too old to read ours.
class FormatTest {

  @Test
  void findsEveryFileFormatted() throws IOException, FormatterException {
    Formatter formatter = new Formatter();
    List<String> unformatted = new ArrayList<>();
    for (Path file : SourceFiles.of("main", "test")) {
      String source = Files.readString(file);
      String formatted =
          RemoveUnusedImports.removeUnusedImports(formatter.formatSourceAndFixImports(source));
      if (!formatted.equals(source)) {
        unformatted.add(SourceFiles.root().relativize(file).toString());
      }
    }
    assertThat(unformatted)
        .as("run ./mvnw spotless:apply with JAVA_HOME set to a JDK of 21 or newer")
        .isEmpty();
  }
}
