package org.datedrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/// The home page as it is asked for, with a story instead of the record.
final class PagesTest {

  private final Build build = new Build();
  private final MockMvcTester pages =
      MockMvcTester.create(
          MockMvcBuilders.standaloneSetup(
                  new HomeController(new StoryReader(), new Renderer(), build))
              .build());

  @Test
  void listsTheTimelines() {
    assertThat(home())
        .hasStatusOk()
        .bodyText()
        .contains("href=\"/claude-code-china\"", "<b>7</b> facts");
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
    return new String(home().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
