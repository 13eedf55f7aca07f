package org.datedrecord.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The scripts of the pages: their types, their unit tests, and what they weigh. Node comes with
/// Playwright and TypeScript from WebJars, so nothing needs to be installed.
final class ScriptsIT {

  private static final Path ASSETS = Path.of("src/main/resources/static/assets");
  private static final Path WRITER = ASSETS.resolve("lib/write.js");
  private static final int MOST_LINES = 200;

  private static final Pattern IMPORT = Pattern.compile("from \"(\\.[^\"]+)\"");

  /// A page that runs scripts: the module it begins with, the template that asks for all of them at
  /// once, and how much they may weigh.
  enum Entry {
    READERS("main.js", "timeline.jte", 15 * 1024),
    DESK("desk.js", "desk/shell.jte", 20 * 1024),
    INTAKE("intake.js", "desk/text.jte", 11 * 1024),
    IMPORTS("import.js", "desk/import.jte", 6 * 1024),
    DOOR("door.js", "part/passkeys.jte", 3 * 1024);

    private final String module;
    private final String template;
    private final int mostBytes;

    Entry(String module, String template, int mostBytes) {
      this.module = module;
      this.template = template;
      this.mostBytes = mostBytes;
    }

    /// The modules that the page loads.
    Set<Path> scripts() throws IOException {
      Set<Path> found = new TreeSet<>();
      Deque<Path> open = new ArrayDeque<>(List.of(ASSETS.resolve(module)));
      while (!open.isEmpty()) {
        Path script = open.pop();
        if (found.add(script)) {
          IMPORT
              .matcher(Files.readString(script))
              .results()
              .forEach(named -> open.push(script.resolveSibling(named.group(1)).normalize()));
        }
      }
      return found;
    }
  }

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

  @ParameterizedTest
  @EnumSource
  void weighLittle(Entry entry) throws IOException {
    int bytes = 0;
    for (Path script : entry.scripts()) {
      bytes += zipped(StaticFiles.slim(Files.readString(script)).getBytes(UTF_8));
    }
    assertThat(bytes).isLessThanOrEqualTo(entry.mostBytes);
  }

  @Test
  void areShort() throws IOException {
    for (Path script : scripts()) {
      assertThat(Files.readAllLines(script)).as("%s", script).hasSizeLessThanOrEqualTo(MOST_LINES);
    }
  }

  @Test
  void belongToAPage() throws IOException {
    Set<Path> loaded = new TreeSet<>();
    for (Entry entry : Entry.values()) {
      loaded.addAll(entry.scripts());
    }
    assertThat(loaded).containsExactlyElementsOf(scripts());
  }

  @Test
  void leaveWritingToTheDesk() throws IOException {
    for (Entry entry : Entry.values()) {
      assertThat(entry.scripts().contains(WRITER)).isEqualTo(entry != Entry.READERS);
    }
  }

  @Test
  void keepElementsApartAndFetchInOnePlace() throws IOException {
    for (Path script : scripts()) {
      String text = Files.readString(script);
      if (script.startsWith(ASSETS.resolve("elements"))) {
        assertThat(text).as("%s", script).doesNotContain("from \"./", "from \"../elements");
      }
      if (!script.endsWith("lib/http.js") && !script.equals(WRITER)) {
        assertThat(text).as("%s", script).doesNotContain("fetch(", "EventSource(");
      }
      assertThat(text).as("%s", script).doesNotContain("new Date(", "Date.parse", "innerHTML");
    }
  }

  @ParameterizedTest
  @EnumSource
  void areAskedForAtOnce(Entry entry) throws IOException {
    String page = Files.readString(Path.of("src/main/resources/templates", entry.template));
    for (Path script : entry.scripts()) {
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
