package org.datedrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/// The pages of the whole site as they are asked for, with a story instead of the record.
final class PagesTest {

  private final Build build = new Build();
  private final MockMvcTester pages =
      MockMvcTester.create(
          MockMvcBuilders.standaloneSetup(
                  new HomeController(new StoryReader(), new Renderer(), build),
                  new ManualController(new StoryReader(), new Renderer(), build))
              .build());

  @Test
  void listsTheTimelines() {
    assertThat(home())
        .hasStatusOk()
        .bodyText()
        .contains("href=\"/claude-code-china\"", "<b>7</b> facts");
  }

  @Test
  void tellsProgramsHowToAsk() {
    String html = html("/data");
    assertThat(html)
        .contains(
            "href=\"/claude-code-china/data\"",
            "/api/timelines/claude-code-china/facts?datetime=2026-07",
            "href=\"/api/openapi.yaml\"");
    assertThat(Markup.problems(html)).isEmpty();
  }

  @Test
  void runsAndLoadsNothingFromElsewhere() {
    assertThat(home()).headers().hasValue("Content-Security-Policy", Renderer.POLICY);
    assertThat(html()).doesNotContain("<style", "<script", "style=");
  }

  @Test
  void isHtmlWithoutFault() {
    assertThat(Markup.problems(html())).isEmpty();
  }

  private MvcTestResult home() {
    return pages.get().uri("/").exchange();
  }

  private String html() {
    return html("/");
  }

  private String html(String path) {
    return new String(
        pages.get().uri(path).exchange().getResponse().getContentAsByteArray(),
        StandardCharsets.UTF_8);
  }
}
