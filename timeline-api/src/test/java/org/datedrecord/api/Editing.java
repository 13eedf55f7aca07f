package org.datedrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// What editors do in tests: the town of Aldhaven closes its mill bridge, in a timeline of its own.
final class Editing {

  final Service service;
  final String slug;
  final String source;

  /// Opens a timeline and registers a source.
  Editing(Service service) {
    this.service = service;
    this.slug = "bridge-" + UUID.randomUUID();
    made(
        service.post(
            "/api/timelines",
            """
            {"slug": "%s", "title": "The mill bridge", "scope": "What is said of the bridge."}\
            """
                .formatted(slug)));
    this.source = source("Aldhaven Courier", "2026-07-04");
  }

  static JsonNode made(Service.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json();
  }

  String source(String publisher, String published) {
    return made(service.post(
            "/api/sources",
            """
            {"type": "article", "publisher": "%s", "title": "Mill bridge shut",
             "published": {"edtf": "%s"}}\
            """
                .formatted(publisher, published)))
        .path("id")
        .asString();
  }

  /// Reports a fact and waits until it can be read.
  String fact(String title, String date) {
    JsonNode receipt =
        made(service.post("/api/timelines/" + slug + "/facts", factBody(title, date)));
    seen(receipt);
    return receipt.path("id").asString();
  }

  String factBody(String title, String date) {
    return """
    {"title": "%s", "statement": "The town closed the mill bridge.", "when": {"edtf": "%s"},
     "actors": [{"name": "Town of Aldhaven", "role": "decider"}],
     "attribution": {"party": "Town of Aldhaven", "kind": "organisation", "act": "said"},
     "evidence": [%s]}\
    """
        .formatted(title, date, evidence("the bridge is shut"));
  }

  String evidence(String quote) {
    return """
    {"sourceId": "%s", "quote": {"exact": "%s"},
     "chain": [{"party": "Town of Aldhaven", "role": "stated"},
               {"party": "Aldhaven Courier", "role": "reported"}]}\
    """
        .formatted(source, quote);
  }

  String contention(String first, String second) {
    JsonNode receipt =
        made(
            service.post(
                "/api/timelines/" + slug + "/contentions",
                """
                {"question": "Why was it shut?", "dimension": "cause",
                 "accounts": [{"factId": "%s", "says": "Cracks"}, {"factId": "%s", "says": "Lorries"}]}\
                """
                    .formatted(first, second)));
    seen(receipt);
    return receipt.path("id").asString();
  }

  /// Appends to a subject, against a version.
  Service.Answer append(String path, long version, String body) {
    return service.post(path, body, "If-Match", "\"v" + version + "\"");
  }

  Service.Answer appendToFact(String id, String kind, long version, String body) {
    return append("/api/facts/" + id + "/" + kind, version, body);
  }

  Service.Answer correctTitle(String id, long version, String from, String to) {
    return appendToFact(
        id,
        "corrections",
        version,
        """
        {"nature": "our-error", "note": "It was misread.",
         "changes": [{"field": "title", "from": "%s", "to": "%s"}]}\
        """
            .formatted(from, to));
  }

  /// Waits until what a receipt names can be read.
  void seen(JsonNode receipt) {
    String path = "/api/changes?limit=1&minChange=" + receipt.path("change").asLong();
    assertThat(service.get(path).status()).isEqualTo(200);
  }

  JsonNode read(String id) {
    return service.get("/api/facts/" + id).json();
  }
}
