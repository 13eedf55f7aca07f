package org.datedrecord.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.datedrecord.edit.Edit;
import org.datedrecord.edit.Editor;
import org.datedrecord.edit.FactEdit.RetractFact;
import org.datedrecord.model.Refused;
import org.datedrecord.view.Reader;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The timeline that comes with the product, and the lines it is made of.
class FirstTimelineTest {

  private static final String ON = "01a1faf9-3d58-7248-bc61-622cce07e998";

  @Test
  void addsNothingAtTheNextStart() throws IOException {
    try (Service service = Service.withFirstTimeline()) {
      String before = service.get("/api/changes?limit=1000").text();
      service.restart();
      assertThat(service.get("/api/changes?limit=1000").text()).isEqualTo(before);
    }
  }

  @Test
  void isThereAsSoonAsTheServiceIs() throws IOException {
    try (Service service = Service.withFirstTimeline()) {
      JsonNode counts = service.get("/api/timelines/claude-code-china").json().path("counts");
      assertThat(counts.path("facts").asLong()).isEqualTo(40);
      assertThat(counts.path("sources").asLong()).isEqualTo(5);
      assertThat(counts.path("contentions").asLong()).isEqualTo(5);
    }
  }

  @Test
  void canBeLeftOut() throws IOException {
    try (Service service = Service.empty()) {
      assertThat(service.get("/api/timelines").json().path("items").size()).isZero();
    }
  }

  @Test
  void goesOnWhereItWasCutOff() throws IOException {
    try (Service service = Service.empty()) {
      FirstTimeline first =
          new FirstTimeline(
              service.bean(Editor.class),
              service.bean(Reader.class),
              service.bean(JsonMapper.class));
      List<String> lines =
          new ClassPathResource("first-timeline.ndjson")
              .getContentAsString(StandardCharsets.UTF_8)
              .lines()
              .toList();
      for (int number = 1; number <= 20; number++) {
        first.load(number, lines.get(number - 1));
      }
      first.run(new DefaultApplicationArguments());
      assertThat(service.get("/api/timelines").json().path("change").asLong()).isEqualTo(53);
    }
  }

  @Test
  void namesTheLineThatItCannotRead() throws IOException {
    try (Service service = Service.empty()) {
      FirstTimeline first =
          new FirstTimeline(
              service.bean(Editor.class),
              service.bean(Reader.class),
              service.bean(JsonMapper.class));
      assertThatThrownBy(() -> first.load(7, "{\"edit\":"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("first-timeline.ndjson, line 7: The body is not JSON");
      assertThatThrownBy(() -> first.load(8, "{\"edit\":\"report-fact\",\"timeline\":\"none\"}"))
          .hasMessageStartingWith("first-timeline.ndjson, line 8:");
    }
  }

  @Test
  void readsALineForEachEdit() {
    List<String> rests =
        List.of(
            "\"edit\":\"describe-timeline\",\"title\":\"A\",\"scope\":\"B\",\"note\":\"N\"",
            "\"edit\":\"close-timeline\",\"note\":\"N\"",
            "\"edit\":\"reopen-timeline\",\"note\":\"N\"",
            "\"edit\":\"withdraw-source\",\"note\":\"N\"",
            "\"edit\":\"reinstate-source\",\"note\":\"N\"",
            "\"edit\":\"withdraw-evidence\",\"evidenceId\":\"%s\",\"note\":\"N\"".formatted(ON),
            "\"edit\":\"confirm-fact\",\"party\":\"P\",\"note\":\"N\"",
            "\"edit\":\"deny-fact\",\"party\":\"P\",\"note\":\"N\"",
            "\"edit\":\"overtake-fact\",\"overtakenBy\":\"%s\",\"note\":\"N\"".formatted(ON),
            "\"edit\":\"retract-fact\",\"nature\":\"our-error\",\"note\":\"N\"",
            "\"edit\":\"reinstate-fact\",\"note\":\"N\"",
            "\"edit\":\"add-account\",\"factId\":\"%s\",\"says\":\"S\"".formatted(ON),
            "\"edit\":\"remove-account\",\"factId\":\"%s\",\"note\":\"N\"".formatted(ON),
            "\"edit\":\"settle-contention\",\"outcome\":\"O\",\"reason\":\"R\"",
            "\"edit\":\"reopen-contention\",\"note\":\"N\"");
    for (String rest : rests) {
      Edit edit = read("{%s,\"on\":\"%s\",\"version\":3}".formatted(rest, ON));
      assertThat(rest).contains('"' + Appends.name(edit) + '"');
      assertThat(edit.subjectId()).isEqualTo(UUID.fromString(ON));
    }
    assertThat(read("{%s,\"on\":\"%s\",\"version\":3}".formatted(rests.get(9), ON)))
        .isInstanceOfSatisfying(RetractFact.class, edit -> assertThat(edit.version()).isEqualTo(3));
  }

  @Test
  void refusesALineThatIsNoEdit() {
    assertThatThrownBy(() -> read("{\"edit\":\"sing\",\"on\":\"%s\"}".formatted(ON)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("is no edit: sing");
    assertThatThrownBy(() -> read("{\"edit\":\"reinstate-fact\",\"note\":\"N\"}"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("\"on\" is required");
    assertThatThrownBy(() ->
            read(
                "{\"edit\":\"reinstate-fact\",\"on\":\"%s\",\"note\":\"N\",\"colour\":1}"
                    .formatted(ON)))
        .hasMessageContaining("colour");
    assertThatThrownBy(() -> read("{\"edit\":")).isInstanceOf(RuntimeException.class);
  }

  private static Edit read(String line) {
    JsonMapper json = Service.shared().bean(JsonMapper.class);
    return EditLine.read(json, line, slug -> Optional.empty());
  }
}
