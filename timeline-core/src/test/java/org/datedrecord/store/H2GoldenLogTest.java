package org.datedrecord.store;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.datedrecord.TestRecord;
import org.junit.jupiter.api.Test;

class H2GoldenLogTest extends GoldenLogContract {

  @Override
  TestRecord fresh() {
    return TestRecord.inMemory();
  }

  @Test
  void hasEachEventInEachRevision() throws IOException {
    Set<String> stored =
        GoldenLog.all().stream()
            .flatMap(log -> log.rows().stream())
            .map(row -> row.get("type") + "." + row.get("revision"))
            .collect(toCollection(TreeSet::new));
    Stream<String> today =
        RecordSerializer.events().keySet().stream()
            .map(name -> name + "." + RecordSerializer.revisionOf(name));
    Stream<String> before =
        Upcasters.steps().stream().map(step -> step.event() + "." + step.from());
    assertThat(stored).isEqualTo(Stream.concat(today, before).collect(toCollection(TreeSet::new)));
  }

  /// With `-Dgolden.release=0.2` it writes the files that the release adds to `logs`.
  @Test
  void tellsAStoryOfWhichALogCanBeMade() throws IOException {
    try (TestRecord record = fresh()) {
      GoldenStory.tell(record);
      GoldenLog log = GoldenLog.of(System.getProperty("golden.release", "next"), record);
      log.write(log.seen(record), 1);
      Set<Object> told = new TreeSet<>();
      log.rows().stream().map((Map<String, Object> row) -> row.get("type")).forEach(told::add);
      assertThat(told).isEqualTo(new TreeSet<>(RecordSerializer.events().keySet()));
    }
  }
}
