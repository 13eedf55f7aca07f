package org.datedrecord.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.datedrecord.detail.Visits;
import org.datedrecord.format.Catalogue;
import org.datedrecord.format.FactsFile;
import org.datedrecord.format.Form;
import org.datedrecord.web.Build;
import org.datedrecord.web.Markup;
import org.datedrecord.web.Moments;
import org.datedrecord.web.Renderer;
import org.datedrecord.web.StoryReader;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/// The pages that offer the record elsewhere, with a story instead of it.
final class DataPageTest {

  private static final String DATA = "/claude-code-china/data";

  private final StoryReader reader = new StoryReader();
  private final Renderer renderer = new Renderer();
  private final Build build = new Build();
  private final Moments moments = new Moments(reader, build);
  private final Visits visits = new Visits(reader, moments, renderer, build);
  private final MockMvcTester pages =
      MockMvcTester.create(
          MockMvcBuilders.standaloneSetup(
                  new DataController(visits, reader),
                  new ManualController(reader, renderer, build, moments))
              .build());

  @Test
  void offersEveryFormThereIs() {
    String html = html(DATA);
    for (Form form : Catalogue.forms()) {
      assertThat(html)
          .contains("href=\"" + form.of("claude-code-china") + "\"", form.name(), form.type());
    }
  }

  @Test
  void showsAFactOfThisTimelineInEachFormat() {
    String html = html(DATA);
    assertThat(html.split("One fact in ", -1)).hasSize(FactsFile.values().length + 1);
    assertThat(html)
        .contains("BEGIN:VEVENT", "\"start_date\"", "@misc{", "id,url,title")
        .contains("curl \"http://localhost/api/timelines/claude-code-china/facts?");
  }

  @Test
  void offersTheFilesAsTheyStoodWhereThePastIsRead() {
    assertThat(html(DATA + "?asOf=change:5"))
        .contains(
            "href=\"/claude-code-china.csv?asOf=change%3A5\"",
            "href=\"/api/timelines/claude-code-china/export.ndjson\"");
  }

  @Test
  void tellsProgramsHowToAsk() {
    assertThat(html("/data"))
        .contains(
            "href=\"/claude-code-china/data\"",
            "/api/timelines/claude-code-china/facts?datetime=2026-07",
            "href=\"/api/openapi.yaml\"");
  }

  @Test
  void isHtmlWithoutFault() {
    assertThat(Markup.problems(html(DATA))).isEmpty();
    assertThat(Markup.problems(html("/data"))).isEmpty();
  }

  private String html(String address) {
    return new String(
        pages.get().uri(URI.create(address)).exchange().getResponse().getContentAsByteArray(),
        StandardCharsets.UTF_8);
  }
}
