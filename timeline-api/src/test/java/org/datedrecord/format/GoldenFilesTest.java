package org.datedrecord.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
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
    StringWriter bibtex = new StringWriter();
    BibTex.sources(Bridge.HEAD, Bridge.SOURCES, bibtex);
    compare("sources.csl.json", csl.toString(), "sources.bib", bibtex.toString());
  }

  @Test
  void writesFeedsAsItDid() throws IOException {
    compare(
        "facts.atom", AtomFeed.of(Bridge.facts()),
        "facts.json", JsonFeed.of(Bridge.facts()),
        "changes.atom", AtomFeed.of(Bridge.changes()),
        "changes.json", JsonFeed.of(Bridge.changes()));
  }

  /// What is written otherwise must not pass for what clients have: name it anew.
  @Test
  void namesTheWayInWhichTheyAreWritten() throws IOException, NoSuchAlgorithmException {
    MessageDigest hash = MessageDigest.getInstance("SHA-256");
    try (Stream<Path> files = Files.list(GOLDEN)) {
      for (Path file :
          files
              .filter(path -> path.getFileName().toString().matches("(facts|sources|changes)\\..*"))
              .sorted()
              .toList()) {
        hash.update(Files.readAllBytes(file));
      }
    }
    assertThat(Catalogue.WRITTEN).isEqualTo(HexFormat.of().formatHex(hash.digest(), 0, 4));
  }

  /// Compares texts, given as name, text, name, text.
  private static void compare(String... namesAndTexts) throws IOException {
    Files.createDirectories(WRITTEN);
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      Files.writeString(WRITTEN.resolve(namesAndTexts[i]), namesAndTexts[i + 1]);
    }
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      Path golden = GOLDEN.resolve(namesAndTexts[i]);
      assertThat(namesAndTexts[i + 1]).as("%s", golden).isEqualTo(Files.readString(golden));
    }
  }
}
