package org.datedrecord.detail;

import static org.assertj.core.api.Assertions.assertThat;

import org.datedrecord.format.Catalogue;
import org.datedrecord.format.FactsFile;
import org.datedrecord.format.Form;
import org.datedrecord.web.Markup;
import org.junit.jupiter.api.Test;

/// The page that offers a timeline in other formats.
final class DataPageTest {

  private static final String DATA = "/claude-code-china/data";

  private final Site site = new Site();

  @Test
  void offersEveryFormThereIs() {
    String html = site.html(DATA);
    for (Form form : Catalogue.forms()) {
      assertThat(html)
          .contains("href=\"" + form.of("claude-code-china") + "\"", form.name(), form.type());
    }
  }

  @Test
  void showsAFactOfThisTimelineInEachFormat() {
    String html = site.html(DATA);
    assertThat(html.split("One fact in ", -1)).hasSize(FactsFile.values().length + 1);
    assertThat(html)
        .contains("BEGIN:VEVENT", "\"start_date\"", "@misc{", "id,url,title")
        .contains("curl \"http://localhost/api/timelines/claude-code-china/facts?");
  }

  @Test
  void offersTheFilesAsTheyStoodWhereThePastIsRead() {
    assertThat(site.html(DATA + "?asOf=change:5"))
        .contains(
            "href=\"/claude-code-china.csv?asOf=change%3A5\"",
            "href=\"/api/timelines/claude-code-china/export.ndjson\"");
  }

  @Test
  void isHtmlWithoutFault() {
    assertThat(Markup.problems(site.html(DATA))).isEmpty();
  }
}
