package org.datedrecord.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.datedrecord.http.JsonProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is refused, and how it is said: always a problem document, never a fault of ours.
class BadInputTest {

  private final Service service = Service.shared();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"slug\": \"a\", \"titel\": \"A\"}|400|malformed-body|/titel|unknown-property",
        "{\"slug\": \"a\", \"slug\": \"b\"}|400|malformed-json|/slug|duplicate-key",
        "{\"slug\": \"a\"} {}|400|malformed-json||trailing-token",
        "{\"slug\": 1}|400|malformed-body|/slug|wrong-type",
        "{\"title\": true}|400|malformed-body|/title|wrong-type",
        "{\"title\": [\"a\"]}|400|malformed-body|/title|wrong-type",
        "{\"title\": NaN}|400|malformed-json|/title|malformed-json",
        "{\"title\": \"\\ud800\"}|400|malformed-json|/title|malformed-json",
        "{\"id\": \"1-1-1-1-1\"}|400|malformed-body|/id|wrong-type",
        "{\"id\": \"AaH6+TsKdPexgamf/tACZg==\"}|400|malformed-body|/id|wrong-type",
        "{\"title\": \"a\"|400|malformed-json|/title|malformed-json",
        "[]|400|malformed-body||wrong-type",
        "\"a\"|400|malformed-body||wrong-type",
        "null|400|malformed-json||no-body",
        "``|400|malformed-json||no-body",
        "{\"title\": \"A\", \"scope\": \"B\"}|422|missing|/slug|missing",
        "{\"slug\": \"A b\"}|422|malformed|/slug|malformed",
        "{\"slug\": \"desk\", \"title\": \"A\", \"scope\": \"B\"}|422|malformed|/slug|malformed",
      })
  void refusesABody(String body, int status, String problem, String pointer, String code) {
    Service.Answer answer = service.post("/api/timelines", body == null ? "" : body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.problem()).isEqualTo(problem);
    JsonNode error = answer.json().path("errors").get(0);
    assertThat(error.path("pointer").asString()).isEqualTo(pointer == null ? "" : pointer);
    assertThat(error.path("code").asString()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"title\": \"T\"|\"title\": \" \"|422|missing|/title",
        "\"edtf\": \"2026\"|\"edtf\": \"2026-13\"|422|unreadable-date|/when/edtf",
        "\"edtf\": \"2026\"|\"edtf\": 2026|400|malformed-body|/when/edtf",
        "\"edtf\": \"2026\"|\"basis\": \"relative\"|422|missing|/when/edtf",
        "\"edtf\": \"2026\"|\"basis\": \"RELATIVE\"|400|malformed-body|/when/basis",
        "\"edtf\": \"2026\"|\"basis\": 1|400|malformed-body|/when/basis",
        "\"role\": \"decider\"|\"role\": \"\"|422|missing|/actors/0/role",
        "\"kind\": \"organisation\"|\"kind\": \"firm\"|400|malformed-body|/attribution/kind",
        "\"kind\": \"organisation\", ||422|missing|/attribution/kind",
        "\"role\": \"stated\"|\"role\": \"sang\"|400|malformed-body|/evidence/0/chain/0/role",
        "\"role\": \"stated\"|\"named\": \"yes\"|400|malformed-body|/evidence/0/chain/0/named",
        "\"exact\": \"q\"|\"prefix\": \"q\"|422|missing|/evidence/0/quote/exact",
        "\"exact\": \"q\"|\"exact\": \"q\", \"page\": 1|400|malformed-body|/evidence/0/quote/page",
      })
  void saysWhereInAFactTheFaultIs(
      String from, String to, int status, String problem, String pointer) {
    String body =
        """
        {"title": "T", "statement": "S", "when": {"edtf": "2026"},
         "actors": [{"name": "Town", "role": "decider"}],
         "attribution": {"party": "Town", "kind": "organisation", "act": "said"},
         "evidence": [{"sourceId": "01a1faf9-3b14-7f07-a264-478594eeff86",
                       "quote": {"exact": "q"}, "chain": [{"party": "Town", "role": "stated"}]}]}\
        """;
    String changed = body.replace(from, to == null ? "" : to);
    assertThat(changed).isNotEqualTo(body);
    Service.Answer answer = service.post("/api/timelines/claude-code-china/facts", changed);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.problem()).isEqualTo(problem);
    assertThat(answer.json().path("errors").get(0).path("pointer").asString()).isEqualTo(pointer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://a.example/x",
        "https://user:secret@a.example/",
        "javascript:alert(1)",
        "https:",
        "no address"
      })
  void takesOnlyWebAddressesWithoutPasswords(String url) {
    Service.Answer answer =
        service.post(
            "/api/sources",
            "{\"type\": \"post\", \"title\": \"T\", \"url\": \"%s\"}".formatted(url));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("errors").get(0).path("pointer").asString()).isEqualTo("/url");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1783000000", "\"1783000000\"", "\"2026-07-05\"", "\"2026-02-30T00:00:00Z\""})
  void takesInstantsInOneForm(String retrieved) {
    Service.Answer answer =
        service.post(
            "/api/sources",
            "{\"type\": \"post\", \"title\": \"T\", \"retrievedAt\": %s}".formatted(retrieved));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("errors").get(0).path("pointer").asString())
        .isEqualTo("/retrievedAt");
  }

  @Test
  void takesThirtyTwoLevelsAndNoMore() {
    JsonMapper json = service.bean(JsonMapper.class);
    assertThat(json.readTree("[".repeat(32) + "]".repeat(32)).isArray()).isTrue();
    assertThatThrownBy(() -> json.readTree("[".repeat(33) + "]".repeat(33)))
        .satisfies(thrown ->
            assertThat(JsonProblems.of(thrown).errors().getFirst().code()).isEqualTo("too-much"));
  }

  @Test
  void takesAMebibyteAndNoMore() {
    String large = "{\"title\": \"" + "a".repeat(1 << 20) + "\"}";
    assertThat(service.post("/api/timelines", large).problem()).isEqualTo("content-too-large");
    Service.Answer chunked =
        service.send(
            service
                .request("/api/timelines")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + Service.TOKEN)
                .POST(
                    BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))))
                .build());
    assertThat(chunked.status()).isEqualTo(413);
    assertThat(chunked.problem()).isEqualTo("content-too-large");
    String fits = "{\"title\": \"" + "a".repeat((1 << 20) - 20) + "\"}";
    assertThat(service.post("/api/timelines", fits).status()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml", "nonsense"})
  void takesOnlyJson(String type) {
    Service.Answer answer = service.post("/api/timelines", "{}", "Content-Type", type);
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.problem()).isEqualTo("unsupported-media-type");
  }

  @Test
  void answersInFormsItHas() {
    Service.Answer answer = service.get("/api/timelines", "Accept", "text/html");
    assertThat(answer.status()).isEqualTo(406);
    assertThat(answer.problem()).isEqualTo("not-acceptable");
    assertThat(service.get("/api/changes", "Accept", "application/xml").status()).isEqualTo(406);
    assertThat(service.get("/api/timelines", "Accept", "nonsense").status()).isEqualTo(406);
    assertThat(service.get("/api/changes", "Accept", "nonsense").status()).isEqualTo(406);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api", "/api/", "/api/nothing", "/api/facts", "/api/timelines/a/b/c"})
  void saysThatThereIsNothing(String path) {
    Service.Answer answer = service.get(path);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.problem()).isEqualTo("not-found");
    assertThat(service.post(path, "{}").status()).isEqualTo(404);
  }

  @Test
  void namesTheMethodsThatAreAllowed() {
    Service.Answer answer =
        service.send(
            service
                .request("/api/facts/01a1faf9-3b46-752d-be50-1f82531c1b1e")
                .header("Authorization", "Bearer " + Service.TOKEN)
                .DELETE()
                .build());
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).contains("GET", "PUT").doesNotContain("DELETE");
    assertThat(answer.problem()).isEqualTo("method-not-allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1-1-1-1-1", "01a1faf93b46752dbe501f82531c1b1e", "x", "null", "{x}"})
  void takesIdsInOneForm(String id) {
    Service.Answer answer = service.get("/api/facts/" + id.replace("{", "%7B").replace("}", "%7D"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("malformed-id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/timelines/%zz HTTP/1.1",
        "GET /api/dates?edtf=%zz HTTP/1.1",
        "GET /api/dates?edtf=%ff HTTP/1.1",
        "GET /api/dates?edtf=%00 HTTP/1.1",
        "GET /api/dates?%ff=1 HTTP/1.1",
        "GET /api/dates?edtf=%2 HTTP/1.1",
        "GET /api/time lines HTTP/1.1",
        "GET /api/timelines/a%2Fb HTTP/1.1",
        "GET /api/timelines/a;b=c HTTP/1.1",
        "GET /api//timelines HTTP/1.1",
        "GET /api/timelines/%00 HTTP/1.1",
        "GET /api/<x> HTTP/1.1",
        "GET /%61pi/timelines HTTP/1.1",
        "PUT /%61pi/facts/01a1faf9-3b0a-74f7-b181-a9ffed002676 HTTP/1.1",
        "GET /api/timelines/claude%2Dcode%2dchina/export.ndjson HTTP/1.1",
        "GET /api/timelines/%7e HTTP/1.1",
        "GE\u0001T / HTTP/1.1",
        "nonsense"
      })
  void answersWhatIsHardlyHttp(String requestLine) throws IOException {
    String answer = raw(requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    assertThat(answer).contains("\"type\":\"/api/problems/").doesNotContain("Exception", "<html");
  }

  @Test
  void saysThatHeadersAreTooLarge() throws IOException {
    String answer =
        raw(
            "GET /api/timelines HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Long: %s\r\n\r\n"
                .formatted("a".repeat(20_000)));
    assertThat(answer).startsWith("HTTP/1.1 431").contains("headers-too-large");
    assertThat(raw(get("/api/timelines/" + "a".repeat(9_000)))).startsWith("HTTP/1.1 431");
  }

  @Test
  void repeatsLongAddresses() {
    String path = "/api/timelines/claude-code-china/facts?limit=2&asOf=change:53";
    String names = "&actor=Anthropic" + ("&actor=" + "a".repeat(900)).repeat(7);
    assertThat(service.get(path + names).status()).isEqualTo(200);
    String parted = "&actor=" + "a/,".repeat(250);
    assertThat(service.get(path + parted.repeat(8)).problem()).isEqualTo("bad-request");
    assertThat(service.get("/api/timelines/" + "a".repeat(7_500) + "?asOf=change:53").status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "application/json;charset=utf-16,unsupported-media-type",
    "application/json;charset=ISO-8859-1,unsupported-media-type",
    "application/json;charset=\"UTF-8\",missing"
  })
  void takesUtf8AsTheBodysEncoding(String type, String problem) {
    Service.Answer answer = service.post("/api/timelines", "{}", "Content-Type", type);
    assertThat(answer.problem()).isEqualTo(problem);
  }

  @Test
  void takesBodiesInUtf8Alone() {
    String json = "{\"slug\": \"a\", \"title\": \"?\"}";
    for (Charset charset :
        List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16)) {
      assertNotUtf8(json.getBytes(charset));
    }
    assertNotUtf8(("\ufeff" + json).getBytes(StandardCharsets.UTF_8));
    for (String bytes : List.of("\u00c0\u00af", "\u00c0\u00a2", "\u00e0\u0080\u00af", "\u00ff")) {
      assertNotUtf8(json.replace("?", bytes).getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  private void assertNotUtf8(byte[] body) {
    Service.Answer answer =
        service.send(
            service
                .request("/api/timelines")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + Service.TOKEN)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("errors").get(0).path("code").asString()).isEqualTo("no-utf-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "application/json;q=0", "text/html", "*/*;q=0", "a/b, c"})
  void readsAcceptStrictly(String accept) {
    for (String path :
        List.of(
            "/api/changes",
            "/api/timelines/claude-code-china/changes",
            "/api/timelines",
            "/api/problems")) {
      assertThat(service.get(path, "Accept", accept).problem()).isEqualTo("not-acceptable");
    }
    assertThat(service.post("/api/timelines", "{}", "Accept", accept).problem())
        .isEqualTo("not-acceptable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "text/event-stream;q=0, */*",
        "application/json, text/event-stream",
        "application/json;q=0.9, text/event-stream;q=0.8"
      })
  void listsChangesUnlessAStreamIsWanted(String accept) {
    assertThat(service.get("/api/changes?limit=1", "Accept", accept).header("Content-Type"))
        .isEqualTo("application/json");
  }

  @Test
  void takesNoBlameForWhatItDoesNotSpeak() throws IOException {
    String host = "\r\nHost: localhost\r\nConnection: close\r\n";
    for (String request :
        List.of(
            "GET /api/timelines HTTP/3.7" + host,
            "CONNECT localhost:80 HTTP/1.1" + host,
            "POST /api/timelines HTTP/1.1" + host + "Transfer-Encoding: gzip\r\n")) {
      assertThat(raw(request + "\r\n")).startsWith("HTTP/1.1 400").contains("bad-request");
    }
  }

  @Test
  void readsIdsInEitherCaseAndNothingForOptions() throws IOException {
    String facts = "/api/timelines/claude-code-china/facts?source=";
    String source = "01a1faf9-3b1e-7eda-a152-2a3ebcb4f24d";
    assertThat(service.get(facts + source.toUpperCase(Locale.ROOT)).json().path("items").size())
        .isEqualTo(service.get(facts + source).json().path("items").size())
        .isPositive();
    assertThat(raw("OPTIONS" + get("/api/dates?edtf=2026").substring(3)))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void takesHeadersOnceThatMeanOneThing() {
    Service.Answer answer =
        service.send(
            service
                .request("/api/timelines")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + Service.TOKEN)
                .header("Idempotency-Key", "a")
                .header("Idempotency-Key", "b")
                .POST(
                    BodyPublishers.ofString(
                        "{\"slug\": \"twice\", \"title\": \"T\", \"scope\": \"S\"}"))
                .build());
    assertThat(answer.problem()).isEqualTo("bad-header");
    assertThat(service.post("/api/tokens", "{\"name\": \"A\"}", "Idempotency-Key", "a").problem())
        .isEqualTo("bad-header");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1\"", "\"\"", "W/\"v1\""})
  void saysThatATagIsNoVersion(String tag) {
    Service.Answer answer =
        service.post(
            "/api/timelines/claude-code-china/closure", "{\"note\": \"N\"}", "If-Match", tag);
    assertThat(answer.status()).isEqualTo(412);
    assertThat(answer.problem()).isEqualTo("precondition-failed");
  }

  @Test
  void readsDateExpressionsAsTheyAreTyped() throws IOException {
    assertThat(raw(get("/api/dates?edtf=[2026-03..2026-07-03]")))
        .startsWith("HTTP/1.1 200")
        .contains("between March and 3 July 2026");
    assertThat(raw(get("/api/timelines/claude-code-china/facts?datetime=[..2026-07-03]")))
        .startsWith("HTTP/1.1 400")
        .contains("bad-parameter");
  }

  private static String get(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
  }

  @Test
  void takesNoParametersWhereItWrites() {
    Service.Answer answer = service.post("/api/timelines?dryRun=true", "{}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("unknown-parameter");
    assertThat(answer.json().path("detail").asString()).isEqualTo("No parameters are taken here.");
  }

  @Test
  void givesEachRequestAnId() {
    assertThat(service.get("/api/timelines").header("X-Request-Id")).hasSize(36);
    assertThat(service.get("/api/nothing", "X-Request-Id", "mine-12345").header("X-Request-Id"))
        .isEqualTo("mine-12345");
    assertThat(service.get("/api/timelines", "X-Request-Id", "a b").header("X-Request-Id"))
        .hasSize(36);
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket("localhost", service.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      StringBuilder answer = new StringBuilder();
      byte[] part = new byte[8192];
      for (int n = socket.getInputStream().read(part);
          n >= 0;
          n = socket.getInputStream().read(part)) {
        answer.append(new String(part, 0, n, StandardCharsets.UTF_8));
      }
      return answer.toString();
    }
  }
}
