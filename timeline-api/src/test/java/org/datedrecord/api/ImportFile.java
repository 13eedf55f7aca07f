package org.datedrecord.api;

import java.util.UUID;

/// The lines of a file: the town of Aldhaven closes its mill bridge, in a timeline of its own.
final class ImportFile {

  final UUID timeline = UUID.randomUUID();
  final UUID fact = UUID.randomUUID();
  String slug = "bridge-" + timeline;

  String open() {
    return """
    {"edit":"open-timeline","id":"%s","slug":"%s","title":"The mill bridge","scope":"All of it."}\
    """
        .formatted(timeline, slug);
  }

  /// The id of a source that a test calls by a name.
  UUID sourceId(String name) {
    return UUID.nameUUIDFromBytes(
        (timeline + name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  String source(String name) {
    return """
    {"edit":"register-source","id":"%s","type":"article","publisher":"Aldhaven Courier",\
    "title":"Mill bridge shut, %s","published":{"edtf":"2026-07-04"}}\
    """
        .formatted(sourceId(name), name);
  }

  String fact(String source) {
    return fact(source, fact, "The mill bridge is shut");
  }

  String fact(String source, String title) {
    return fact(source, UUID.randomUUID(), title);
  }

  String fact(String source, UUID id, String title) {
    return """
    {"edit":"report-fact","id":"%s","title":"%s","statement":"The town shut it.",\
    "when":{"edtf":"2026-07-03"},"actors":[{"name":"Town of Aldhaven","role":"decider"}],\
    "attribution":{"party":"Town of Aldhaven","kind":"organisation","act":"said"},\
    "evidence":[%s]}\
    """
        .formatted(id, title, evidence(source, id, "the bridge is shut"));
  }

  String evidence(String source, UUID id, String quote) {
    return """
    {"id":"%s","sourceId":"%s","quote":{"exact":"%s"},\
    "chain":[{"party":"Town of Aldhaven","role":"stated"}]}\
    """
        .formatted(id, sourceId(source), quote);
  }

  String confirmation(long version) {
    return answer("confirm-fact", fact, version);
  }

  String denial(long version) {
    return answer("deny-fact", fact, version);
  }

  String answer(String edit, UUID fact, long version) {
    return """
    {"edit":"%s","on":"%s","version":%d,"party":"Town of Aldhaven","note":"On its own page."}\
    """
        .formatted(edit, fact, version);
  }
}
