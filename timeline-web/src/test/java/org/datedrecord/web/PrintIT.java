package org.datedrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The timeline's page on paper, read as PDF.
final class PrintIT extends InBrowser {

  private static final String FACTS =
      "/api/timelines" + Site.TIMELINE + "/facts?limit=200&lifecycle=active&lifecycle=retracted";

  private static final String ADDRESS =
      "https://news.example/2026/07/12/" + "a-long-way-to-an-article-".repeat(8) + "?page=2&from=x";

  @BeforeAll
  static void cite() {
    Site.cite(ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void holdsEveryFactAndTheFullAddressOfEverySource(boolean scripts) throws IOException {
    Page page = open(Site.TIMELINE, sized(1360, 900).setJavaScriptEnabled(scripts));
    if (scripts) {
      page.locator(".stage .links").waitFor(attached());
    }
    String printed = text(page.pdf());
    List<JsonNode> facts =
        JsonMapper.shared().readTree(Site.get(FACTS)).path("items").valueStream().toList();
    assertThat(facts).hasSizeGreaterThanOrEqualTo(40);
    for (JsonNode fact : facts) {
      assertThat(printed).contains(plain(fact.path("title").stringValue()));
      assertThat(printed).contains(plain(fact.path("statement").stringValue()));
      for (JsonNode citation : fact.path("evidence")) {
        assertThat(printed).contains(plain(citation.path("quote").path("exact").stringValue()));
        if (citation.path("source").has("url")) {
          assertThat(printed).contains(plain(citation.path("source").path("url").stringValue()));
        }
      }
    }
    assertThat(printed).contains(ADDRESS);
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return plain(new PDFTextStripper().getText(document));
    }
  }

  /// Without what paper does to a text: line breaks and letters that are joined.
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
  }
}
