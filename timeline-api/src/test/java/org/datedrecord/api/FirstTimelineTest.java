package org.datedrecord.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.datedrecord.edit.Edit;
import org.datedrecord.edit.Editor;
import org.datedrecord.edit.FactEdit.RetractFact;
import org.datedrecord.edit.TimelineEdit.OpenTimeline;
import org.datedrecord.model.By;
import org.datedrecord.model.Refused;
import org.datedrecord.model.Slug;
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

  /// The quotes were compared with the articles when they were recorded; the articles are not kept
  /// here. What was compared is what is there.
  @Test
  void quotesWhatWasComparedWithTheArticles() throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    int quotes = 0;
    for (JsonNode edit : edits()) {
      for (JsonNode evidence : edit.path("evidence")) {
        String exact = evidence.path("quote").path("exact").asString();
        digest.update((exact + '\n').getBytes(StandardCharsets.UTF_8));
        quotes++;
      }
    }
    assertThat(quotes).isEqualTo(83);
    assertThat(HexFormat.of().formatHex(digest.digest()))
        .isEqualTo("b294ebfe0b4ad80cc5a8ddffadd0ed11d24538a6afdb8dde51b0c159757cdf33");
  }

  @Test
  void takesLastMonthForAnUncertainJune() throws IOException {
    JsonNode when = edit("Anthropic publicly claims a distillation campaign").path("when");
    assertThat(when.path("edtf").asString()).isEqualTo("2026-06?");
    assertThat(when.path("basis").asString()).isEqualTo("relative");
  }

  @Test
  void namesNobodyForTheRepresentativeWhomTheSourceDoesNotName() throws IOException {
    JsonNode fact = edit("An Anthropic representative says the mechanism");
    assertThat(fact.path("attribution").path("kind").asString()).isEqualTo("unnamed");
    assertThat(fact.path("actors").toString()).doesNotContain("Shihipar");
    for (JsonNode evidence : fact.path("evidence")) {
      assertThat(evidence.path("chain").path(0).path("named").asBoolean(true)).isFalse();
    }
  }

  @Test
  void showsNoPublisherForThreeOfItsSources() throws IOException {
    assertThat(edits())
        .filteredOn(edit -> edit.path("edit").asString().equals("register-source"))
        .hasSize(5)
        .filteredOn(edit -> edit.path("publisher").isMissingNode())
        .hasSize(3);
  }

  private static JsonNode edit(String title) throws IOException {
    return edits().stream()
        .filter(edit -> edit.path("title").asString("").startsWith(title))
        .findAny()
        .orElseThrow();
  }

  private static List<JsonNode> edits() throws IOException {
    JsonMapper json = new JsonMapper();
    return new ClassPathResource("first-timeline.ndjson")
        .getContentAsString(StandardCharsets.UTF_8)
        .lines()
        .map(json::readTree)
        .toList();
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
  void leavesSomebodyElsesTimelineAlone() throws IOException {
    try (Service service = Service.empty()) {
      Editor editor = service.bean(Editor.class);
      editor.make(
          new OpenTimeline(UUID.randomUUID(), new Slug("claude-code-china"), "Ours", "Our own."),
          By.editor("Ines", "request-1"));
      new FirstTimeline(editor, service.bean(Reader.class), service.bean(JsonMapper.class))
          .run(new DefaultApplicationArguments());
      assertThat(service.get("/api/changes?minChange=1").json().path("change").asLong())
          .isEqualTo(1);
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
      assertThat(rest).contains('"' + EditLine.name(edit) + '"');
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
