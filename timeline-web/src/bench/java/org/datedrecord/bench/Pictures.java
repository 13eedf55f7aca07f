package org.datedrecord.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.datedrecord.view.AsOf;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Reader;
import org.datedrecord.web.Chromium;

/// Takes pictures of every page with the first timeline, light, dark and as on a phone, into
/// `target/pictures`; and the two that the README shows, into `.github/images`.
final class Pictures {

  private static final String SLUG = "claude-code-china";
  private static final Path ALL = Path.of("target", "pictures");
  private static final Path SHOWN = Path.of("..", ".github", "images");

  private final String server;
  private final Browser browser = Chromium.browser();

  private Pictures(String server) {
    this.server = server;
  }

  /// Takes them. What stands in the arguments is for other measurements.
  public static void main(String[] arguments) throws IOException {
    try (Node node = Node.withFirstTimeline()) {
      Pictures pictures = new Pictures(node.address());
      pages(node.bean(Reader.class)).forEach((name, path) -> {
        pictures.take(path, 1360, ColorScheme.LIGHT, ALL.resolve(name + "-light.png"), true);
        pictures.take(path, 1360, ColorScheme.DARK, ALL.resolve(name + "-dark.png"), true);
        pictures.take(path, 390, ColorScheme.LIGHT, ALL.resolve(name + "-phone.png"), true);
        if (name.equals("timeline")) {
          pictures.take(path, 1360, ColorScheme.LIGHT, SHOWN.resolve("timeline.png"), false);
        } else if (name.equals("contention")) {
          pictures.take(path, 1360, ColorScheme.DARK, SHOWN.resolve("contention.png"), false);
        }
      });
    }
    System.exit(0);
  }

  /// Every page, by name.
  private static Map<String, String> pages(Reader reader) {
    Moment now = reader.moment(new AsOf.Now());
    var contention = reader.contentions(SLUG, now).getFirst();
    UUID fact = contention.accounts().getFirst().fact().id();
    String timeline = "/" + SLUG;
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("home", "/");
    pages.put("timeline", timeline);
    pages.put("earlier", timeline + "?asOf=change:20");
    pages.put("reported", timeline + "?reported=2026-07-10");
    pages.put("fact", timeline + "/facts/" + fact);
    pages.put("version", timeline + "/facts/" + fact + "/v/1");
    pages.put("compare", timeline + "/compare?from=change:20&to=change:" + now.change());
    pages.put("contention", timeline + "/contentions/" + contention.id());
    pages.put("sources", timeline + "/sources");
    pages.put("source", timeline + "/sources/" + reader.sources(SLUG, now).getFirst().id());
    pages.put("embed", "/embed" + timeline);
    pages.put("missing", "/nothing");
    return pages;
  }

  private void take(String path, int width, ColorScheme colours, Path file, boolean whole) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions()
            .setViewportSize(width, 900)
            .setColorScheme(colours)
            .setReducedMotion(ReducedMotion.REDUCE);
    try (BrowserContext context = browser.newContext(options)) {
      Page page = context.newPage();
      page.navigate(server + path);
      page.evaluate("document.fonts.ready");
      page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(whole));
    }
  }
}
