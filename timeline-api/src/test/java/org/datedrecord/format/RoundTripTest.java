package org.datedrecord.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.datedrecord.foreign.Format;
import org.datedrecord.foreign.Item;
import org.datedrecord.foreign.Taker;
import org.datedrecord.model.Actor;
import org.datedrecord.syntax.Unread;
import org.datedrecord.view.FactView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What our own files say when they are read again: the same, but for what their format cannot
/// hold, which `src/test/resources/format/round-trip.*` lists.
class RoundTripTest {

  private static final Path GOLDEN = Path.of("src/test/resources/format");
  private static final Path WRITTEN = Path.of("target/format");

  @ParameterizedTest
  @CsvSource({
    "CSV, CSV, CSV",
    "CALENDAR, ICALENDAR, CALENDAR",
    "TIMELINE_JS, TIMELINEJS, JSON",
    "TIMELINE_JS_CSV, TIMELINEJS, CSV",
    "VIS, VIS_TIMELINE, JSON",
    "SIMILE_JSON, SIMILE, JSON",
    "SIMILE_XML, SIMILE, XML",
    "TIMESKETCH_JSONL, TIMESKETCH, LINES",
    "TIMESKETCH_CSV, TIMESKETCH, CSV",
    "MARKWHEN, MARKWHEN, TEXT",
  })
  void comesBackAsItLeft(FactsFile file, Format format, Format.Type type) throws IOException {
    List<FactView> facts = Bridge.FACTS;
    Map<String, Item.Event> read = new HashMap<>();
    List<String> told = new ArrayList<>();
    String text = Bridge.written(file.writer(CsvStyle.USUAL), facts);
    format
        .reader(type, Map.of(), null)
        .read(new ByteArrayInputStream(text.getBytes(UTF_8)), taker(read, told));
    for (FactView fact : facts) {
      Item.Event event = read.remove(fact.id().toString());
      if (event == null) {
        event = read.remove(fact.title());
      }
      told.add(fact.title() + ": " + (event == null ? "left out" : differences(fact, event)));
    }
    read.values().forEach(more -> told.add("more: " + more.title()));
    compare("round-trip." + file.suffix() + ".txt", String.join("\n", told) + "\n");
  }

  private static Taker taker(Map<String, Item.Event> read, List<String> told) {
    return new Taker() {
      @Override
      public void take(Item item) {
        Item.Event event = (Item.Event) item;
        Item.Event before = read.put(Objects.requireNonNullElse(event.id(), event.title()), event);
        assertThat(before == null || same(before, event)).as("%s", event).isTrue();
      }

      @Override
      public void reject(Unread.Rejection rejection) {
        told.add("rejected: " + rejection);
      }

      @Override
      public void note(String note) {
        told.add("note: " + note);
      }
    };
  }

  private static boolean same(Item.Event one, Item.Event other) {
    return one.title().equals(other.title()) && one.when().equals(other.when());
  }

  private static String differences(FactView fact, Item.Event event) {
    List<String> differences = new ArrayList<>();
    differ(differences, "title", fact.title(), event.title());
    differ(differences, "statement", fact.statement(), event.statement());
    differ(differences, "date", fact.when().edtf(), event.when().edtf());
    differ(
        differences,
        "actors",
        fact.actors().stream().map(Actor::name).collect(Collectors.joining("; ")),
        event.actors().stream().map(Actor::name).collect(Collectors.joining("; ")));
    String links = event.links().toString();
    fact.evidence().stream()
        .map(evidence -> evidence.source())
        .distinct()
        .filter(source -> !links.contains(Objects.requireNonNullElse(source.url(), source.title())))
        .forEach(source -> differences.add("without its source " + source.title()));
    if (event.links().size() > fact.evidence().size()) {
      differences.add("with sources that it has not: " + links);
    }
    return differences.isEmpty() ? "the same" : String.join(", ", differences);
  }

  private static void differ(
      List<String> told, String what, @Nullable Object was, @Nullable Object is) {
    if (!Objects.toString(was).equals(Objects.toString(is))) {
      told.add("%s “%s”, was “%s”".formatted(what, is, was));
    }
  }

  private static void compare(String name, String text) throws IOException {
    Files.createDirectories(WRITTEN);
    Files.writeString(WRITTEN.resolve(name), text);
    Path golden = GOLDEN.resolve(name);
    assertThat(text).as("%s", golden).isEqualTo(Files.readString(golden));
  }
}
