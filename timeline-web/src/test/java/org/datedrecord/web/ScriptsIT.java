package org.datedrecord.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The scripts of the pages: their types, their unit tests, and what they weigh. Node comes with
/// Playwright and TypeScript from WebJars, so nothing needs to be installed.
final class ScriptsIT {

  private static final Path ASSETS = Path.of("src/main/resources/static/assets");
  private static final int MOST_BYTES = 15 * 1024;
  private static final int MOST_LINES = 200;

  @TempDir Path folder;

  @Test
  void haveTypesThatHold() throws Exception {
    Path compiler = Files.createDirectory(folder.resolve("typescript"));
    var resources = new PathMatchingResourcePatternResolver();
    for (Resource file :
        resources.getResources("classpath*:META-INF/resources/webjars/typescript/*/lib/*.*ts")) {
      copy(file, compiler);
    }
    for (Resource file :
        resources.getResources("classpath*:META-INF/resources/webjars/typescript/*/lib/*.js")) {
      copy(file, compiler);
    }
    assertThat(node(Map.of(), compiler.resolve("tsc.js").toString(), "-p", "src/test/js"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pacific/Pago_Pago", "UTC", "Pacific/Kiritimati"})
  void passTheirUnitTestsWhereverOnEarth(String zone) throws Exception {
    String said =
        node(Map.of("TZ", zone), "--test", "--test-reporter=tap", "src/test/js/*.test.mjs");
    assertThat(said).contains("# fail 0").doesNotContain("# tests 0");
  }

  @Test
  void weighLittleAndAreShort() throws IOException {
    int bytes = 0;
    for (Path script : scripts()) {
      assertThat(Files.readAllLines(script)).as("%s", script).hasSizeLessThanOrEqualTo(MOST_LINES);
      bytes += zipped(StaticFiles.slim(Files.readString(script)).getBytes(UTF_8));
    }
    assertThat(bytes).isLessThanOrEqualTo(MOST_BYTES);
  }

  @Test
  void keepElementsApartAndFetchInOnePlace() throws IOException {
    for (Path script : scripts()) {
      String text = Files.readString(script);
      if (script.startsWith(ASSETS.resolve("elements"))) {
        assertThat(text).as("%s", script).doesNotContain("from \"./", "from \"../elements");
      }
      if (!script.endsWith("lib/http.js")) {
        assertThat(text).as("%s", script).doesNotContain("fetch(", "EventSource(");
      }
      assertThat(text).as("%s", script).doesNotContain("new Date(", "Date.parse", "innerHTML");
    }
  }

  @Test
  void areAskedForAtOnce() throws IOException {
    String page = Files.readString(Path.of("src/main/resources/templates/timeline.jte"));
    for (Path script : scripts()) {
      String name = ASSETS.relativize(script).toString().replace('\\', '/').replace(".js", "");
      assertThat(page).contains('"' + name + '"');
    }
  }

  static int zipped(byte[] content) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(content);
    }
    return zipped.size();
  }

  private static List<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.walk(ASSETS)) {
      return files.filter(file -> file.toString().endsWith(".js")).sorted().toList();
    }
  }

  private static void copy(Resource file, Path to) throws IOException {
    Files.write(
        to.resolve(file.getFilename() == null ? "" : file.getFilename()),
        file.getContentAsByteArray());
  }

  private String node(Map<String, String> environment, String... arguments) throws Exception {
    Driver driver =
        Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false);
    List<String> command = new ArrayList<>();
    command.add(driver.createProcessBuilder().command().getFirst());
    command.addAll(List.of(arguments));
    Path said = folder.resolve("said");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    int code = process.waitFor();
    String text = Files.readString(said);
    assertThat(code).as(text).isZero();
    return text;
  }
}
