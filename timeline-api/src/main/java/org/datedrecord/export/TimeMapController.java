package org.datedrecord.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.datedrecord.api.Reading;
import org.datedrecord.format.TimeMap;
import org.datedrecord.format.TimeMap.Memento;
import org.datedrecord.http.RefusalProblems;
import org.datedrecord.http.Takes;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Subject;
import org.datedrecord.view.ChangeView;
import org.datedrecord.view.Reader;
import org.datedrecord.view.VersionView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Time maps: at which moments a fact or a timeline can be read.
@RestController
class TimeMapController {

  private static final int MOMENTS = 1_000;

  private final Reader reader;
  private final Heads heads;

  TimeMapController(Reader reader, Heads heads) {
    this.reader = reader;
    this.heads = heads;
  }

  @GetMapping(path = "/api/facts/{id}/timemap", produces = TimeMap.MEDIA_TYPE)
  @Takes("minChange")
  void fact(@PathVariable UUID id, Reading reading) throws IOException {
    reading.answer(
        TimeMap.MEDIA_TYPE,
        () -> versions(id, reading),
        () -> {
          String fact = Heads.site() + "/api/facts/" + id;
          List<Memento> mementos =
              versions(id, reading).stream()
                  .map(version -> new Memento(asOf(fact, version.change()), version.recordedAt()))
                  .toList();
          return written(fact, null, mementos);
        });
  }

  @GetMapping(path = "/api/timelines/{slug}/timemap", produces = TimeMap.MEDIA_TYPE)
  @Takes({"after", "minChange"})
  void timeline(@PathVariable String slug, Reading reading) throws IOException {
    long after = reading.given().number("after", 0, Long.MAX_VALUE).orElse(0L);
    reading.answer(
        TimeMap.MEDIA_TYPE,
        () -> heads.require(slug, reading),
        () -> {
          heads.require(slug, reading);
          String timeline = Heads.site() + "/api/timelines/" + slug;
          List<ChangeView> changes = reader.changes(after, MOMENTS, slug);
          List<Memento> mementos =
              changes.stream()
                  .filter(change -> change.number() <= reading.moment().change())
                  .map(change -> new Memento(asOf(timeline, change.number()), change.recordedAt()))
                  .toList();
          String next = changes.size() < MOMENTS ? null : next(reading, changes.getLast().number());
          return written(timeline, next, mementos);
        });
  }

  private static String next(Reading reading, long after) {
    String next = reading.address("after", Long.toString(after));
    reading.link(Map.of("next", next));
    return Heads.site() + next;
  }

  private static byte[] written(String original, @Nullable String next, List<Memento> mementos) {
    StringWriter text = new StringWriter();
    try {
      new TimeMap(original, original + "/timemap", next, mementos).write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(UTF_8);
  }

  private List<VersionView> versions(UUID id, Reading reading) {
    List<VersionView> versions = reader.versions(id, reading.moment());
    if (versions.isEmpty()) {
      throw RefusalProblems.of(new Refusal.Unknown(Subject.FACT, id.toString())).thrown();
    }
    return versions;
  }

  private static String asOf(String original, long change) {
    return original + "?asOf=change:" + change;
  }
}
