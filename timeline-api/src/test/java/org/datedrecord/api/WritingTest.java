package org.datedrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What editors can do, over HTTP.
class WritingTest {

  private static final String NOTE = "{\"note\": \"The notice was read again.\"}";

  private final Service service = Service.shared();
  private final Editing editing = new Editing(service);

  @Test
  void answersAReportWithAReceipt() {
    Service.Answer answer =
        service.post(
            "/api/timelines/" + editing.slug + "/facts", editing.factBody("Shut", "2026-07-03"));
    JsonNode receipt = Editing.made(answer);
    String id = receipt.path("id").asString();
    assertThat(UUID.fromString(id).version()).isEqualTo(7);
    assertThat(answer.header("Location")).isEqualTo("/api/facts/" + id);
    assertThat(answer.header("ETag")).isEqualTo("\"v1\"");
    assertThat(receipt.path("subject").asString()).isEqualTo("fact");
    assertThat(receipt.path("version").asLong()).isEqualTo(1);
    assertThat(receipt.path("links").path("self").asString()).isEqualTo("/api/facts/" + id);
  }

  @Test
  void readsWhatItWroteOnceTheChangeIsReached() {
    JsonNode receipt =
        Editing.made(
            service.post(
                "/api/timelines/" + editing.slug + "/facts",
                editing.factBody("Shut", "2026-07-03")));
    Service.Answer fact =
        service.get(
            "/api/facts/%s?minChange=%d"
                .formatted(receipt.path("id").asString(), receipt.path("change").asLong()));
    assertThat(fact.status()).isEqualTo(200);
    assertThat(fact.header("ETag")).isEqualTo("\"v1\"");
    assertThat(fact.json().path("title").asString()).isEqualTo("Shut");
  }

  @Test
  void saysSoWhenAChangeIsNotReached() {
    Service.Answer answer = service.get("/api/timelines?minChange=999999999");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.problem()).isEqualTo("not-yet-readable");
    assertThat(answer.header("Retry-After")).isEqualTo("1");
  }

  @Test
  void leavesOutWhatIsNotKnown() {
    JsonNode receipt =
        Editing.made(
            service.post(
                "/api/timelines/" + editing.slug + "/facts",
                editing
                    .factBody("Undated", "2026")
                    .replace("\"when\": {\"edtf\": \"2026\"},", "")));
    editing.seen(receipt);
    JsonNode when = editing.read(receipt.path("id").asString()).path("when");
    assertThat(when.path("basis").asString()).isEqualTo("unknown");
    assertThat(when.has("edtf")).isFalse();
  }

  @Test
  void appendsEverythingThatCanHappenToAFact() {
    String id = editing.fact("Shut", "2026-07-03");
    String later = editing.fact("Opened", "2026-07-20");
    Editing.made(editing.correctTitle(id, 1, "Shut", "Shut to lorries"));
    String second =
        """
        {"id": "%s", %s\
        """
            .formatted(
                "01980000-0000-7000-8000-000000000041",
                editing.evidence("lorries turned back").substring(1));
    Editing.made(editing.appendToFact(id, "evidence", 2, second));
    Editing.made(
        editing.appendToFact(
            id, "evidence/01980000-0000-7000-8000-000000000041/withdrawal", 3, NOTE));
    String answer = "{\"party\": \"Town of Aldhaven\", \"note\": \"In its minutes.\"}";
    Editing.made(editing.appendToFact(id, "confirmations", 4, answer));
    Editing.made(editing.appendToFact(id, "denials", 5, answer));
    Editing.made(
        editing.appendToFact(
            id,
            "overtaking",
            6,
            "{\"overtakenBy\": \"%s\", \"note\": \"Open.\"}".formatted(later)));
    Editing.made(
        editing.appendToFact(
            id,
            "retraction",
            7,
            "{\"nature\": \"source-error\", \"note\": \"Pulled.\", \"replacedBy\": \"%s\"}"
                .formatted(later)));
    JsonNode last = Editing.made(editing.appendToFact(id, "reinstatement", 8, NOTE));
    editing.seen(last);

    JsonNode fact = editing.read(id);
    assertThat(fact.path("version").asLong()).isEqualTo(9);
    assertThat(fact.path("corrected").asBoolean()).isTrue();
    assertThat(fact.path("overtakenBy").asString()).isEqualTo(later);
    JsonNode versions = service.get("/api/facts/" + id + "/versions").json().path("items");
    assertThat(versions.valueStream().map(v -> v.path("type").asString()))
        .containsExactly(
            "FactReported",
            "FactCorrected",
            "EvidenceAdded",
            "EvidenceWithdrawn",
            "FactConfirmed",
            "FactDenied",
            "FactOvertaken",
            "FactRetracted",
            "FactReinstated");
    JsonNode second2 = service.get("/api/facts/" + id + "/versions/2").json();
    assertThat(second2.path("changes").get(0).path("to").asString()).isEqualTo("Shut to lorries");
    assertThat(second2.path("editor").asString()).isEqualTo("Editor");
  }

  @Test
  void appendsEverythingThatCanHappenToASource() {
    String path = "/api/sources/" + editing.source;
    Service.Answer corrected =
        editing.append(
            path + "/corrections",
            1,
            """
            {"nature": "our-error", "note": "We had the wrong day.",
             "from": {"type": "article", "publisher": "Aldhaven Courier",
                      "title": "Mill bridge shut", "published": {"edtf": "2026-07-04"}},
             "to": {"type": "article", "publisher": "Aldhaven Courier",
                    "title": "Mill bridge shut", "published": {"edtf": "2026-07-03"}}}\
            """);
    Editing.made(corrected);
    Editing.made(editing.append(path + "/withdrawal", 2, NOTE));
    editing.seen(Editing.made(editing.append(path + "/reinstatement", 3, NOTE)));
    JsonNode source = service.get(path).json();
    assertThat(source.path("published").path("edtf").asString()).isEqualTo("2026-07-03");
    assertThat(source.path("version").asLong()).isEqualTo(4);
  }

  @Test
  void appendsEverythingThatCanHappenToAContention() {
    String first = editing.fact("Cracks", "2026-07-01");
    String second = editing.fact("Lorries", "2026-07-02");
    String third = editing.fact("Flood", "2026-07-02");
    String path = "/api/contentions/" + editing.contention(first, second);
    Editing.made(
        editing.append(
            path + "/accounts", 1, "{\"factId\": \"%s\", \"says\": \"Flood\"}".formatted(third)));
    Editing.made(editing.append(path + "/accounts/" + third + "/removal", 2, NOTE));
    editing.seen(
        Editing.made(
            editing.append(
                path + "/settlement",
                3,
                "{\"outcome\": \"Cracks.\", \"reason\": \"The report.\"}")));
    JsonNode settled = service.get(path).json();
    assertThat(settled.path("settlement").path("outcome").asString()).isEqualTo("Cracks.");
    editing.seen(Editing.made(editing.append(path + "/reopening", 4, NOTE)));
    assertThat(service.get(path).json().path("accounts").size()).isEqualTo(2);
    assertThat(editing.read(first).path("standing").asString()).isEqualTo("disputed");
    assertThat(service.get("/api/facts/" + first).header("ETag")).matches("\"v1\\.\\d+\"");
  }

  @Test
  void appendsEverythingThatCanHappenToATimeline() {
    String path = "/api/timelines/" + editing.slug;
    Editing.made(
        editing.append(
            path + "/description",
            1,
            "{\"title\": \"The bridge\", \"scope\": \"All of it.\", \"note\": \"Shorter.\"}"));
    Editing.made(editing.append(path + "/closure", 2, NOTE));
    Service.Answer refused = service.post(path + "/facts", editing.factBody("Late", "2026"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("timeline-closed");
    editing.seen(Editing.made(editing.append(path + "/reopening", 3, NOTE)));
    JsonNode timeline = service.get(path).json();
    assertThat(timeline.path("title").asString()).isEqualTo("The bridge");
    assertThat(timeline.path("closed").asBoolean()).isFalse();
  }

  @Test
  void putsAFactUnderAnIdOfTheClientsOwnOnce() {
    String path = "/api/facts/" + UUID.randomUUID();
    String body =
        "{\"timeline\": \"%s\", ".formatted(editing.slug)
            + editing.factBody("Shut", "2026-07-03").substring(1);
    assertThat(service.put(path, body).problem()).isEqualTo("precondition-required");
    assertThat(service.put(path, body, "If-None-Match", "\"v1\"").status()).isEqualTo(428);
    Editing.made(service.put(path, body, "If-None-Match", "*"));
    Service.Answer again = service.put(path, body, "If-None-Match", "*");
    assertThat(again.status()).isEqualTo(412);
    assertThat(again.problem()).isEqualTo("taken");
    Service.Answer nowhere =
        service.put(
            "/api/facts/" + UUID.randomUUID(),
            body.replace(editing.slug, "nowhere"),
            "If-None-Match",
            "*");
    assertThat(nowhere.status()).isEqualTo(422);
    assertThat(nowhere.problem()).isEqualTo("unknown");
  }

  @Test
  void asksForTheVersionAnAppendIsMadeAgainst() {
    String id = editing.fact("Shut", "2026-07-03");
    String path = "/api/facts/" + id + "/reinstatement";
    assertThat(service.post(path, NOTE).status()).isEqualTo(428);
    assertThat(service.post(path, NOTE, "If-Match", "*").problem())
        .isEqualTo("precondition-required");
    assertThat(service.post(path, NOTE, "If-Match", "v1").problem()).isEqualTo("bad-header");
    assertThat(service.post(path, NOTE, "If-Match", "\"other\"").status()).isEqualTo(412);
    assertThat(service.post(path, NOTE, "If-Match", "W/\"v1\"").status()).isEqualTo(412);
    assertThat(service.post(path, NOTE, "If-Match", "\"v1\"").problem())
        .isEqualTo("fact-not-retracted");
    assertThat(service.post(path, NOTE, "If-Match", "\"v7\", \"v1.12\"").problem())
        .isEqualTo("fact-not-retracted");
  }

  @Test
  void tellsAStaleEditorWhatWasDoneSince() {
    String id = editing.fact("Shut", "2026-07-03");
    Editing.made(editing.correctTitle(id, 1, "Shut", "Shut to lorries"));
    Service.Answer stale = editing.correctTitle(id, 1, "Shut", "Closed");
    assertThat(stale.status()).isEqualTo(412);
    JsonNode problem = stale.json();
    assertThat(problem.path("current").asLong()).isEqualTo(2);
    assertThat(problem.path("changes").size()).isEqualTo(1);
    assertThat(problem.path("changes").get(0).path("note").asString()).isEqualTo("It was misread.");
  }

  @Test
  void tellsWhatWasDoneToASourceSince() {
    String path = "/api/sources/" + editing.source + "/withdrawal";
    Editing.made(editing.append(path, 1, NOTE));
    JsonNode problem = editing.append(path, 1, NOTE).json();
    assertThat(problem.path("current").asLong()).isEqualTo(2);
    assertThat(problem.path("changes").get(0).path("type").asString()).isEqualTo("SourceWithdrawn");
  }

  @Test
  void tellsThePathsOwnSubjectFromThoseABodyNames() {
    UUID nobody = UUID.randomUUID();
    Service.Answer own = editing.appendToFact(nobody.toString(), "reinstatement", 1, NOTE);
    assertThat(own.status()).isEqualTo(404);
    assertThat(own.problem()).isEqualTo("unknown");
    Service.Answer named =
        service.post(
            "/api/timelines/" + editing.slug + "/facts",
            editing.factBody("Shut", "2026").replace(editing.source, nobody.toString()));
    assertThat(named.status()).isEqualTo(422);
    assertThat(named.problem()).isEqualTo("unknown");
    assertThat(service.post("/api/timelines/nowhere/facts", editing.factBody("A", "2026")).status())
        .isEqualTo(404);
  }

  @Test
  void refusesASlugThatIsInUse() {
    Service.Answer again =
        service.post(
            "/api/timelines",
            "{\"slug\": \"%s\", \"title\": \"A\", \"scope\": \"B\"}".formatted(editing.slug));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.problem()).isEqualTo("taken");
  }

  @Test
  void wantsToKnowWhoWrites() {
    Service.Answer answer =
        service.send(
            service
                .request("/api/sources")
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}"))
                .build());
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.problem()).isEqualTo("unauthorized");
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
  }

  @Test
  void countsEditsAndRefusals() {
    String id = editing.fact("Shut", "2026-07-03");
    editing.appendToFact(id, "reinstatement", 1, NOTE);
    io.micrometer.core.instrument.MeterRegistry meters =
        service.bean(io.micrometer.core.instrument.MeterRegistry.class);
    assertThat(meters.counter("datedrecord.appends", "edit", "report-fact").count()).isPositive();
    assertThat(meters.counter("datedrecord.refusals", "refusal", "fact-not-retracted").count())
        .isPositive();
  }
}
