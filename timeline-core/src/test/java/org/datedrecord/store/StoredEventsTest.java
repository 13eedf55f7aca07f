package org.datedrecord.store;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.datedrecord.event.Happening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The files in `events` are what the log holds, for ever: name, revision, JSON. A new event, or a
/// new revision of one, adds a file; no file is ever changed.
class StoredEventsTest {

  private final RecordSerializer serializer = new RecordSerializer();

  static Stream<Happening> samples() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void writesEachEventAsItAlwaysDid(Happening event) {
    SerializedObject<String> stored = serializer.serialize(event, String.class);
    assertThat(stored.getData())
        .as("events/" + name(stored) + " must hold this")
        .isEqualTo(golden(name(stored)).orElse("nothing"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void readsEachEventThatWasEverStored(Happening event) {
    String name = event.getClass().getSimpleName();
    String revision = RecordSerializer.revisionOf(name);
    Object read = read(golden(name + "." + revision + ".json").orElseThrow(), name, revision);
    assertThat(read).isEqualTo(event);
  }

  @Test
  void hasASampleOfEachEvent() {
    assertThat(Samples.all().map(event -> event.getClass().getSimpleName()).collect(toSet()))
        .isEqualTo(RecordSerializer.events().keySet());
  }

  @Test
  void refusesAnEventFromTheFuture() {
    assertThatThrownBy(() -> read("{}", "TimelineClosed", "99"))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("newer");
  }

  @Test
  void refusesAnEventWithMoreInItThanItKnows() {
    String stored = golden("TimelineClosed.1.json").orElseThrow();
    String more = stored.replace("{", "{\"mood\":\"sombre\",");
    assertThatThrownBy(() -> read(more, "TimelineClosed", "1"))
        .isInstanceOf(SerializationException.class);
  }

  private Object read(String json, String name, String revision) {
    return serializer.deserialize(new SimpleSerializedObject<>(json, String.class, name, revision));
  }

  private static String name(SerializedObject<String> stored) {
    return stored.getType().getName() + "." + stored.getType().getRevision() + ".json";
  }

  private static Optional<String> golden(String name) {
    try (var file = StoredEventsTest.class.getResourceAsStream("/events/" + name)) {
      return file == null
          ? Optional.empty()
          : Optional.of(
              new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                  .strip());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
