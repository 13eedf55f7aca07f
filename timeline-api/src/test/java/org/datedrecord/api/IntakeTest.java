package org.datedrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.datedrecord.http.Hashes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What editors work from: texts that are theirs alone, quotes in them, dates for their words.
class IntakeTest {

  private static final String TEXT = "Ünder repair: the mill bridge was “shut” last month. 😀";
  private static final String PLAIN = "text/plain;charset=UTF-8";

  private final Service service = Service.shared();
  private String copy = "";
  private String source = "";

  @BeforeEach
  void registerASource() {
    source = new Editing(service).source;
    copy = "/api/sources/" + source + "/working-copy";
  }

  @Test
  void keepsATextForEditors() {
    Service.Answer stored = put(TEXT);
    assertThat(stored.status()).isEqualTo(201);
    assertThat(stored.header("Cache-Control")).isEqualTo("no-store");
    assertThat(stored.json().path("sha256").asString()).isEqualTo(sha256(TEXT));
    assertThat(stored.json().path("editor").asString()).isEqualTo("Editor");

    Service.Answer read = asEditor("GET", copy);
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.text()).isEqualTo(TEXT);
    assertThat(read.header("Content-Type")).isEqualToIgnoringCase(PLAIN);
    assertThat(read.header("Cache-Control")).isEqualTo("no-store");
    assertThat(read.header("ETag")).isEqualTo("\"" + sha256(TEXT) + "\"");

    assertThat(put("Another text.").status()).isEqualTo(200);
    assertThat(asEditor("GET", copy).text()).isEqualTo("Another text.");
  }

  @Test
  void forgetsATextForGood() {
    put(TEXT);
    assertThat(asEditor("DELETE", copy).status()).isEqualTo(204);
    assertThat(asEditor("GET", copy).problem()).isEqualTo("no-working-copy");
    assertThat(asEditor("DELETE", copy).problem()).isEqualTo("no-working-copy");
    assertThat(service.post(copy + "/quotes", "{\"exact\": \"a\"}").problem())
        .isEqualTo("no-working-copy");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /working-copy",
        "HEAD /working-copy",
        "PUT /working-copy",
        "DELETE /working-copy",
        "POST /working-copy/quotes",
        "POST /working-copy/selections",
        "POST /../../hints"
      })
  @DisplayName("ASVS 5.0 V8.2.1: working copies are for editors alone")
  void opensToEditorsAlone(String endpoint) {
    put(TEXT);
    String method = endpoint.substring(0, endpoint.indexOf(' '));
    String path = endpoint.substring(endpoint.indexOf(' ') + 1);
    HttpRequest.Builder request =
        service
            .request(URI.create("/api/sources/" + source + path).normalize().toString())
            .method(method, BodyPublishers.ofString("{}"));
    for (Service.Answer answer :
        new Service.Answer[] {
          service.send(request.build()),
          service.send(request.copy().header("Authorization", "Bearer dr_unknown").build())
        }) {
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.text()).doesNotContain("mill bridge");
    }
    assertThat(asEditor("GET", copy).text()).isEqualTo(TEXT);
  }

  @Test
  @DisplayName("ASVS 5.0 V8.2.3: a text that is not public is in no answer that is")
  void showsTheTextNowhereElse() {
    String secret = "only-editors-" + UUID.randomUUID();
    put(secret);
    JsonNode receipt = register("\"text\": \"%s\"".formatted(secret + " too"));
    new Editing(service).seen(receipt);
    for (String path :
        new String[] {
          "/api/sources/" + source,
          "/api/sources/" + receipt.path("id").asString(),
          "/api/changes?limit=1000&after=" + (receipt.path("change").asLong() - 3)
        }) {
      Service.Answer answer = service.get(path);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.text()).doesNotContain(secret);
    }
  }

  @Test
  void putsTheHashOfATextIntoTheRecord() {
    JsonNode receipt = register("\"text\": \"The bridge is shut.\"");
    String id = receipt.path("id").asString();
    new Editing(service).seen(receipt);
    assertThat(service.get("/api/sources/" + id).json().path("contentSha256").asString())
        .isEqualTo(sha256("The bridge is shut."));
    assertThat(asEditor("GET", "/api/sources/" + id + "/working-copy").text())
        .isEqualTo("The bridge is shut.");
    Service.Answer refused =
        service.post(
            "/api/sources",
            body("\"text\": \"A\", \"contentSha256\": \"%s\"".formatted(sha256("B"))));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem()).isEqualTo("malformed");
    assertThat(service.post("/api/sources", body("\"text\": \" \"")).problem())
        .isEqualTo("missing");
  }

  @Test
  void refusesWhatIsNoText() {
    assertThat(put(" \n ").problem()).isEqualTo("missing");
    assertThat(put("a\u0007b").problem()).isEqualTo("malformed");
    assertThat(put("a".repeat((1 << 20) + 1)).problem()).isEqualTo("content-too-large");
    assertThat(put("a".repeat(1 << 20)).status()).isEqualTo(201);
    assertThat(bytes("text/plain", new byte[] {'a', (byte) 0xff}).problem())
        .isEqualTo("bad-request");
    assertThat(bytes("text/plain", new byte[] {'a', 0}).problem()).isEqualTo("bad-request");
    Service.Answer json = service.put(copy, "{}");
    assertThat(json.problem()).isEqualTo("unsupported-media-type");
    assertThat(json.header("Accept")).isEqualTo("text/plain");
    assertThat(service.put(copy, "a", "Content-Type", "text/plain;charset=ISO-8859-1").problem())
        .isEqualTo("unsupported-media-type");
    assertThat(service.put(copy + "?a=b", "a", "Content-Type", PLAIN).problem())
        .isEqualTo("unknown-parameter");
    String nobody = "/api/sources/" + UUID.randomUUID() + "/working-copy";
    assertThat(service.put(nobody, "a", "Content-Type", PLAIN).problem()).isEqualTo("unknown");
    assertThat(asEditor("GET", nobody).problem()).isEqualTo("unknown");
    assertThat(asEditor("GET", "/api/sources/1/working-copy").problem()).isEqualTo("malformed-id");
  }

  @Test
  void holdsAQuoteAgainstTheText() {
    put(TEXT);
    JsonNode check =
        service
            .post(copy + "/quotes", "{\"exact\": \"mill  bridge\", \"prefix\": \"the \"}")
            .json();
    assertThat(check.path("verdict").asString()).isEqualTo("verbatim");
    JsonNode place = check.path("places").get(0);
    assertThat(TEXT.substring(place.path("start").asInt(), place.path("end").asInt()))
        .isEqualTo("mill bridge");
    assertThat(verdict("was 'shut' last")).isEqualTo("not-found");
    assertThat(verdict("was \\\"shut\\\" last")).isEqualTo("differs-in-typography");
    assertThat(service.post(copy + "/quotes", "{\"exact\": \"\"}").problem()).isEqualTo("missing");
    assertThat(
            service
                .post(copy + "/quotes", "{\"exact\": \"%s\"}".formatted("a".repeat(301)))
                .problem())
        .isEqualTo("too-long");
  }

  private String verdict(String exact) {
    return service
        .post(copy + "/quotes", "{\"exact\": \"%s\"}".formatted(exact))
        .json()
        .path("verdict")
        .asString();
  }

  @Test
  void makesAQuoteOfASelection() {
    put(TEXT);
    JsonNode passage = service.post(copy + "/selections", "{\"start\": 18, \"end\": 29}").json();
    assertThat(passage.path("exact").asString()).isEqualTo("mill bridge");
    assertThat(passage.path("prefix").asString()).isEqualTo("Ünder repair: the ");
    assertThat(service.post(copy + "/selections", "{\"start\": 18}").problem())
        .isEqualTo("missing");
    assertThat(service.post(copy + "/selections", "{\"start\": 18, \"end\": 99}").problem())
        .isEqualTo("malformed");
    assertThat(service.post(copy + "/selections", "{\"start\": 1.5, \"end\": 9}").problem())
        .isEqualTo("malformed-body");
  }

  @Test
  void suggestsDatesForWords() {
    JsonNode item = hints("{\"text\": \"😀 last month\", \"published\": \"2026-07?\"}").get(0);
    assertThat(item.path("words").asString()).isEqualTo("last month");
    assertThat(item.path("start").asInt()).isEqualTo(3);
    assertThat(item.path("end").asInt()).isEqualTo(13);
    assertThat(item.path("sure").asBoolean()).isFalse();
    assertThat(item.path("reading").asString()).isEqualTo("June 2026, uncertain");
    assertThat(item.path("when").path("edtf").asString()).isEqualTo("2026-06?");
    assertThat(item.path("when").path("basis").asString()).isEqualTo("relative");
    assertThat(item.path("when").path("derivation").asString())
        .isEqualTo("“last month” is counted from July 2026, uncertain.");

    JsonNode undated = hints("{\"text\": \"last month\"}").get(0);
    assertThat(undated.path("when").path("basis").asString()).isEqualTo("unknown");
    assertThat(undated.path("when").has("edtf")).isFalse();
    assertThat(hints("{\"text\": \"nothing\"}").size()).isZero();
    assertThat(hints("{\"text\": \"\"}").size()).isZero();
  }

  @Test
  void takesASuggestionAsItIsIntoAFact() {
    Editing editing = new Editing(service);
    JsonNode when =
        hints("{\"text\": \"It was shut last month.\", \"published\": \"2026-07-03\"}")
            .get(0)
            .path("when");
    String fact =
        editing
            .factBody("Shut", "2026")
            .replace("\"when\": {\"edtf\": \"2026\"}", "\"when\": " + when);
    assertThat(fact).contains("last month");
    Editing.made(service.post("/api/timelines/" + editing.slug + "/facts", fact));
  }

  @Test
  void refusesWhatHasNoWords() {
    assertThat(service.post("/api/hints", "{}").problem()).isEqualTo("missing");
    Service.Answer bad = service.post("/api/hints", "{\"text\": \"a\", \"published\": \"3 July\"}");
    assertThat(bad.status()).isEqualTo(422);
    assertThat(bad.problem()).isEqualTo("unreadable-date");
    assertThat(service.post("/api/hints", "{\"text\": 1}").problem()).isEqualTo("malformed-body");
  }

  private JsonNode hints(String body) {
    Service.Answer answer = service.post("/api/hints", body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    return answer.json().path("items");
  }

  private JsonNode register(String more) {
    return Editing.made(service.post("/api/sources", body(more)));
  }

  private static String body(String more) {
    return "{\"type\": \"article\", \"title\": \"Mill bridge shut\", %s}".formatted(more);
  }

  private Service.Answer put(String text) {
    return service.put(copy, text, "Content-Type", PLAIN);
  }

  private Service.Answer bytes(String type, byte[] body) {
    return service.send(
        service
            .request(copy)
            .header("Authorization", "Bearer " + Service.TOKEN)
            .header("Content-Type", type)
            .PUT(BodyPublishers.ofByteArray(body))
            .build());
  }

  private Service.Answer asEditor(String method, String path) {
    return service.send(
        service
            .request(path)
            .header("Authorization", "Bearer " + Service.TOKEN)
            .method(method, BodyPublishers.noBody())
            .build());
  }

  private static String sha256(String text) {
    return HexFormat.of().formatHex(Hashes.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
