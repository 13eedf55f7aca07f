package org.datedrecord.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What each format makes of the same facts, to the letter. It is written to `target/format` too:
/// look at what differs and, if that is meant, copy it to `src/test/resources/format`.
class GoldenFilesTest {

  private static final Path GOLDEN = Path.of("src/test/resources/format");
  private static final Path WRITTEN = Path.of("target/format");

  @ParameterizedTest
  @EnumSource
  void writesWhatItWrote(FactsFile file) throws IOException {
    compare("facts." + file.suffix(), Bridge.written(file.writer(CsvStyle.USUAL), Bridge.FACTS));
  }

  @Test
  void writesSourcesAsItDid() throws IOException {
    StringWriter csl = new StringWriter();
    CslJson.sources(Bridge.HEAD, Bridge.SOURCES, csl);
    compare("sources.csl.json", csl.toString());
    StringWriter bibtex = new StringWriter();
    BibTex.sources(Bridge.HEAD, Bridge.SOURCES, bibtex);
    compare("sources.bib", bibtex.toString());
  }

  private static void compare(String name, String text) throws IOException {
    Files.createDirectories(WRITTEN);
    Files.writeString(WRITTEN.resolve(name), text);
    assertThat(GOLDEN.resolve(name)).exists();
    assertThat(text).isEqualTo(Files.readString(GOLDEN.resolve(name)));
  }
}
