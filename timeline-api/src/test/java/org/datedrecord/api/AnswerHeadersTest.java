package org.datedrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What every answer of the API tells browsers, whichever filter or controller gives it.
class AnswerHeadersTest {

  private static final String FACT = "/api/facts/01a1faf9-3b0a-74f7-b181-a9ffed002676";

  private final Service service = Service.shared();

  @Test
  @DisplayName(
      "ASVS 5.0 V3.4.3, V3.4.4, V3.4.5, V3.4.6: answers and refusals alike keep browsers from using"
          + " them as pages")
  void keepsEveryAnswerFromBeingUsedAsAPage() {
    answers()
        .forEach((status, answer) -> {
          assertThat(answer.status()).isEqualTo(status);
          assertThat(answer.headers("X-Content-Type-Options"))
              .as("" + status)
              .containsExactly("nosniff");
          assertThat(answer.headers("Content-Security-Policy"))
              .as("" + status)
              .containsExactly("default-src 'none'; frame-ancestors 'none'");
          assertThat(answer.headers("Referrer-Policy"))
              .as("" + status)
              .containsExactly("strict-origin-when-cross-origin");
        });
  }

  private Map<Integer, Service.Answer> answers() {
    Map<Integer, Service.Answer> answers = new TreeMap<>();
    Service.Answer list = service.get("/api/timelines");
    answers.put(200, list);
    answers.put(304, service.get("/api/timelines", "If-None-Match", list.header("ETag")));
    answers.put(400, service.get("/api/timelines?nothing=1"));
    answers.put(401, service.send(service.request("/api/tokens").build()));
    answers.put(404, service.get("/api/nothing"));
    answers.put(405, service.post("/api/dates", "{}"));
    answers.put(406, service.get("/api/timelines", "Accept", "image/png"));
    answers.put(412, service.post(FACT + "/retraction", "{}", "If-Match", "W/\"x\""));
    answers.put(413, service.post("/api/timelines", "x".repeat(2 << 20)));
    answers.put(415, service.post("/api/timelines", "{}", "Content-Type", "text/html"));
    answers.put(422, service.post("/api/timelines", "{}"));
    answers.put(428, service.post(FACT + "/retraction", "{}"));
    return answers;
  }

  @ParameterizedTest
  @CsvSource({"400,/%61pi/timelines", "400,/sign%2Din", "431,/api/nothing", "431,/nothing"})
  @DisplayName(
      "ASVS 5.0 V3.4.3, V3.4.4: what comes before all filters of security has the headers too")
  void putsThemOnWhatIsRefusedFirst(int status, String path) throws Exception {
    String address = status == 431 ? path + "/" + "a".repeat(9_000) : path;
    HttpHeaders headers = service.open(service.request(address).build()).headers();

    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "frame-ancestors 'none'");
    assertThat(headers.firstValue("Content-Type")).hasValue("application/problem+json");
  }
}
