package org.datedrecord.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.datedrecord.view.AsOf;
import org.datedrecord.web.Story;
import org.datedrecord.web.StoryReader;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/// What other machines read of the story.
final class MachinesTest {

  private static final String VERSION = "/claude-code-china/facts/" + Story.id(12) + "/v/2";

  // The only thing of the real context that our pages use.
  private static final String CONTEXT = "{\"@context\": {\"@vocab\": \"https://schema.org/\"}}";

  private final StoryReader reader = new StoryReader();
  private final MockMvcTester machines =
      MockMvcTester.create(
          MockMvcBuilders.standaloneSetup(
                  new CiteController(reader),
                  new OEmbedController(reader),
                  new SitemapController(reader))
              .build());

  @Test
  void citesAVersionAndNeverJustAFact() {
    assertThat(text(VERSION + "/cite.txt"))
        .isEqualTo(
            "“Code that can flag users in China is described on Reddit and GitHub.” Claude Code and"
                + " China: two bans, one dispute. Dated Record, version 2, 12 July 2026."
                + " http://localhost"
                + VERSION
                + "\n");
    assertThat(text(VERSION + "/cite.bib"))
        .startsWith("@misc{datedrecord-" + Story.id(12) + "-v2,")
        .contains("year = {2026},", "month = jul,", "url = {http://localhost" + VERSION + "}");
    assertThat(text(VERSION + "/cite.json"))
        .contains("\"issued\":{\"date-parts\":[[2026,7,12]]}", "\"version\":\"2\"");
    assertThat(get(VERSION.replace("/v/2", "/v/3") + "/cite.txt")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get(VERSION.replace("claude-code-china", "another") + "/cite.txt"))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void tellsAFactAndItsCorrectionsInTheVocabularyOfSchemaOrg() throws JsonLdError {
    String fact =
        org.datedrecord.machine.JsonLd.fact(
            reader.story.facts.get(2),
            reader.timelines(reader.moment(new AsOf.Now())).getFirst(),
            "https://x.example/t/facts/1",
            "https://x.example/t");
    assertThat(expanded(fact))
        .contains(
            "\"@type\":[\"https://schema.org/Claim\"]",
            "\"https://schema.org/correction\":[{\"@type\":[\"https://schema.org/CorrectionComment\"]",
            "\"https://schema.org/temporalCoverage\":[{\"@value\":\"../2026-07-02\"}]",
            "A later account credits outside researchers.",
            "\"@id\":\"https://x.example/t/facts/1\"");
  }

  @Test
  void tellsATimelineWithTheCorrectionsOfItsFacts() throws JsonLdError {
    String timeline =
        org.datedrecord.machine.JsonLd.timeline(
            reader.timelines(reader.moment(new AsOf.Now())).getFirst(),
            reader.story.facts,
            "https://x.example/t",
            "https://x.example/api/timelines/t/facts");
    assertThat(expanded(timeline))
        .contains(
            "\"@type\":[\"https://schema.org/Dataset\"]",
            "https://schema.org/CorrectionComment",
            "\"@id\":\"https://x.example/t/facts/" + Story.id(12) + "\"",
            "\"https://schema.org/temporalCoverage\":[{\"@value\":\"2026-03-01/2026-07-10\"}]");
  }

  @Test
  void writesNothingThatCouldEndTheElementAroundIt() {
    assertThat(org.datedrecord.machine.JsonLd.json("</script><!--&\u2028"))
        .isEqualTo("\"\\u003c/script\\u003e\\u003c!--\\u0026\\u2028\"");
  }

  @Test
  void saysHowToShowATimelineElsewhere() {
    assertThat(text("/oembed?url=http://localhost/claude-code-china/facts/x&maxwidth=400"))
        .contains(
            "\"type\":\"rich\"",
            "\"width\":400",
            "http://localhost/embed/claude-code-china",
            "\"title\":\"Claude Code and China: two bans, one dispute\"");
    assertThat(get("/oembed?url=http://elsewhere.example/claude-code-china"))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get("/oembed?url=http://localhost/claude-code-china&format=xml"))
        .hasStatus(HttpStatus.NOT_IMPLEMENTED);
    assertThat(get("/oembed?url=%20")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void listsEveryPageThatSearchEnginesMayList() {
    assertThat(text("/robots.txt")).contains("Sitemap: http://localhost/sitemap.xml");
    assertThat(text("/sitemap.xml"))
        .contains("<loc>http://localhost/sitemap/claude-code-china.xml</loc>");
    String map = text("/sitemap/claude-code-china.xml");
    for (var fact : reader.story.facts) {
      assertThat(map)
          .contains("<loc>http://localhost/claude-code-china/facts/" + fact.id() + "</loc>");
    }
    assertThat(map)
        .contains(
            "/claude-code-china/contentions/" + Story.QUESTION,
            "/claude-code-china/sources/" + Story.id(501));
    assertThat(get("/sitemap/another.xml")).hasStatus(HttpStatus.NOT_FOUND);
  }

  private static String expanded(String json) throws JsonLdError {
    JsonLdOptions options = new JsonLdOptions();
    options.setDocumentLoader((url, loading) -> {
      assertThat(url.toString()).startsWith("https://schema.org");
      return JsonDocument.of(new StringReader(CONTEXT));
    });
    return JsonLd.expand(JsonDocument.of(new StringReader(json))).options(options).get().toString();
  }

  private MvcTestResult get(String address) {
    return machines.get().uri(URI.create(address)).exchange();
  }

  private String text(String address) {
    assertThat(get(address)).hasStatusOk();
    return new String(get(address).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
