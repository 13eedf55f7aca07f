package org.datedrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The timelines of others show our exports, wherever the reader is: with every fact, on its date,
/// and without one that is known less exactly being shown as more. Build `target/peers` before, as
/// Maven's phase `pre-integration-test` does.
final class PeersIT {

  private static final String FACTS =
      "/api/timelines" + Site.TIMELINE + "/facts?undated=exclude&limit=200";

  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  @AfterEach
  void closes() {
    contexts.forEach(BrowserContext::close);
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pacific/Pago_Pago", "Pacific/Kiritimati"})
  void opensInTimelineJs(String zone) {
    Page page =
        open(
            zone,
            "timelinejs/package/dist",
            """
            <link rel="stylesheet" href="/peer/css/timeline.css">
            <script src="/peer/js/timeline.js"></script>
            <div id="timeline" style="width: 1000px; height: 600px"></div>
            <script>
              window.timeline = new TL.Timeline("timeline", "%s.timelinejs.json",
                  {font: null, ga_measurement_id: null, script_path: "/peer/js/"});
            </script>
            """
                .formatted(Site.TIMELINE));
    page.waitForFunction("() => window.timeline.config && document.querySelector('.tl-slide')");
    Map<?, ?> shown =
        (Map<?, ?>)
            page.evaluate(
                """
                () => Object.fromEntries([...document.querySelectorAll(".tl-slide")].map(slide => [
                    slide.id,
                    [slide.querySelector(".tl-headline")?.innerText ?? "",
                     slide.querySelector(".tl-headline-date")?.innerText ?? ""]]))
                """);
    Map<String, JsonNode> facts = facts();
    assertThat(shown).hasSize(facts.size() + 1);
    facts.forEach((id, fact) -> {
      List<?> slide = said(shown, id);
      assertThat((String) slide.get(0)).contains(fact.path("title").asString().strip());
      assertSays((String) slide.get(1), fact.path("when"));
    });
  }

  /// It writes what is plain in its own way, and shows what is not in our words.
  private static void assertSays(String shown, JsonNode when) {
    String edtf = when.path("edtf").asString();
    if (edtf.matches("\\d{4}(-\\d\\d){0,2}")) {
      String[] parts = edtf.split("-", -1);
      String date = parts[0];
      if (parts.length > 1) {
        String month = MONTHS.get(Integer.parseInt(parts[1]) - 1);
        date =
            parts.length > 2
                ? month + " " + Integer.parseInt(parts[2]) + ", " + date
                : month + " " + date;
      }
      assertThat(shown).as(edtf).isEqualTo(date);
    } else if (!edtf.matches("[0-9-]+/[0-9-]+")) {
      assertThat(shown).as(edtf).isEqualTo(when.path("words").asString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pacific/Pago_Pago", "Pacific/Kiritimati"})
  void opensInVisTimeline(String zone) {
    Page page =
        open(
            zone,
            "vis-timeline/package",
            """
            <link rel="stylesheet" href="/peer/styles/vis-timeline-graph2d.min.css">
            <script src="/peer/standalone/umd/vis-timeline-graph2d.min.js"></script>
            <div id="timeline" style="width: 1000px"></div>
            <script>
              fetch("%s.vis.json").then(answer => answer.json()).then(file => {
                window.timeline = new vis.Timeline(document.getElementById("timeline"),
                    new vis.DataSet(file.items), new vis.DataSet(file.groups),
                    {maxHeight: 5000, moment: date => vis.moment.utc(date)});
                window.timeline.fit({animation: false});
                window.timeline.on("changed", () => window.drawn = true);
              });
            </script>
            """
                .formatted(Site.TIMELINE));
    page.waitForFunction("() => window.drawn");
    Map<?, ?> shown =
        (Map<?, ?>)
            page.evaluate(
                """
                () => Object.fromEntries(Object.entries(window.timeline.itemSet.items)
                  .map(([id, item]) => [id,
                    [item.dom.content.innerText, new Date(item.data.start).toISOString(),
                     item.data.end ? new Date(item.data.end).toISOString() : ""]]))
                """);
    Map<String, JsonNode> facts = facts();
    assertThat(shown).hasSameSizeAs(facts);
    facts.forEach((id, fact) -> {
      List<?> item = said(shown, id);
      assertThat((String) item.get(0)).contains(fact.path("title").asString().strip());
      JsonNode when = fact.path("when");
      if (when.path("edtf").asString().matches("\\d{4}(-\\d\\d){0,2}[?~%]?")) {
        assertThat((String) item.get(1)).startsWith(when.path("earliest").asString() + "T00:00:00");
        assertThat(((String) item.get(2)).compareTo(when.path("latest").asString()))
            .as("%s ends with %s", item, when)
            .isPositive();
      }
    });
  }

  private static List<?> said(Map<?, ?> shown, String id) {
    Object said = shown.get(id);
    return said == null ? List.of("not shown: " + id, "", "") : (List<?>) said;
  }

  private static Map<String, JsonNode> facts() {
    Map<String, JsonNode> facts = new LinkedHashMap<>();
    JsonMapper.shared()
        .readTree(Site.get(FACTS))
        .path("items")
        .forEach(fact -> facts.put(fact.path("id").asString(), fact));
    assertThat(facts).hasSizeGreaterThan(20);
    return facts;
  }

  /// A page of somebody else's site, with their software beside our files.
  private Page open(String zone, String folder, String body) {
    BrowserContext context =
        Chromium.browser().newContext(new Browser.NewContextOptions().setTimezoneId(zone));
    contexts.add(context);
    Page page = context.newPage();
    page.onPageError(faults::add);
    Path files = Path.of("target/peers").resolve(folder).toAbsolutePath();
    page.route("**/peer/**", route -> answer(route, files));
    page.route(
        "**/peer/index.html",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html; charset=utf-8")
                    .setBody("<!doctype html><title>A timeline</title>" + body)));
    page.navigate(Site.at("/peer/index.html"));
    return page;
  }

  private static void answer(Route route, Path files) {
    String path = route.request().url().replaceAll(".*/peer/|\\?.*", "");
    Path file = files.resolve(path).normalize();
    if (file.startsWith(files) && Files.isRegularFile(file)) {
      route.fulfill(new Route.FulfillOptions().setPath(file));
    } else {
      route.fulfill(new Route.FulfillOptions().setStatus(404));
    }
  }
}
