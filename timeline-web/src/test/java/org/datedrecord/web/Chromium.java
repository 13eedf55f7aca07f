package org.datedrecord.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The browser that is on this machine, started once for all tests. Where there is none, they are
/// skipped, and one line says how to have one; where one is required, they fail.
public final class Chromium {

  private static final List<String> PLACES =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/usr/bin/google-chrome-stable",
          "/snap/bin/chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

  private static final List<String> CACHES =
      List.of(
          ".cache/ms-playwright", "Library/Caches/ms-playwright", "AppData/Local/ms-playwright");

  private static final String MISSING =
      "NO BROWSER FOUND, so the browser tests are skipped. Install one (apt-get install chromium)"
          + " or name one: -Dbrowser=/path/to/chromium";

  private static final Map<String, String> NO_DOWNLOAD =
      Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

  /// One for each thread: Playwright serves no other than the one that began it.
  private static final ThreadLocal<Browser> RUNNING = ThreadLocal.withInitial(Chromium::launched);

  private static final AtomicBoolean SAID = new AtomicBoolean();

  private Chromium() {}

  /// The running browser.
  public static Browser browser() {
    Optional<Path> found = found();
    if (found.isEmpty()) {
      if (isRequired()) {
        throw new IllegalStateException(MISSING.replace("skipped", "failing"));
      }
      if (SAID.compareAndSet(false, true)) {
        System.err.println("\n*** " + MISSING + "\n");
      }
      Assumptions.abort(MISSING);
    }
    return RUNNING.get();
  }

  private static boolean isRequired() {
    return Boolean.getBoolean("browser.required")
        || Boolean.parseBoolean(System.getenv("BROWSER_REQUIRED"));
  }

  /// The one that was named; else one in a known place; else one that Playwright once downloaded.
  static Optional<Path> found() {
    String named = System.getProperty("browser", "");
    if (!named.isBlank()) {
      return Optional.of(Path.of(named)).filter(Files::isExecutable);
    }
    return PLACES.stream()
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .or(Chromium::downloaded);
  }

  private static Optional<Path> downloaded() {
    Path home = Path.of(System.getProperty("user.home"));
    return CACHES.stream().map(home::resolve).flatMap(Chromium::executables).findFirst();
  }

  private static Stream<Path> executables(Path cache) {
    if (!Files.isDirectory(cache)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(cache, 6)) {
      return files
          .filter(file -> file.getFileName().toString().matches("chrome(\\.exe)?|Chromium"))
          .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Browser launched() {
    // Both end with this virtual machine.
    return Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD))
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(found().orElseThrow())
                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
  }
}
