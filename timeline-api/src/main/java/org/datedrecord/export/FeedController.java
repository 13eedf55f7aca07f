package org.datedrecord.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.datedrecord.api.FactQuery;
import org.datedrecord.api.Reading;
import org.datedrecord.api.TakesFilters;
import org.datedrecord.format.AtomFeed;
import org.datedrecord.format.ChangeEntries;
import org.datedrecord.format.FactEntries;
import org.datedrecord.format.Feed;
import org.datedrecord.format.Head;
import org.datedrecord.format.JsonFeed;
import org.datedrecord.http.Parameters;
import org.datedrecord.http.Takes;
import org.datedrecord.view.ChangeView;
import org.datedrecord.view.FactFilter;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Page;
import org.datedrecord.view.Paging;
import org.datedrecord.view.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Feeds: what is new among the facts of a timeline, and what was done to it. They are polled, so
/// they are short, have strong tags, and lead on to what is older.
@RestController
class FeedController {

  private static final int ENTRIES = 50;
  private static final String FACTS = Heads.SLUG + "/facts.";
  private static final String CHANGES = Heads.SLUG + "/changes.";

  private final Reader reader;
  private final Heads heads;

  FeedController(Reader reader, Heads heads) {
    this.reader = reader;
    this.heads = heads;
  }

  @GetMapping({FACTS + "atom", FACTS + "json"})
  @TakesFilters
  @Takes({"asOf", "cursor", "minChange"})
  void facts(@PathVariable String slug, Reading reading) throws IOException {
    FactFilter asked = FactQuery.filter(reading.given());
    boolean all = reading.given().all("lifecycle").isEmpty();
    FactFilter filter = all ? asked.at(Set.of()) : asked;
    answer(slug, reading, head -> facts(head, filter, reading));
  }

  @GetMapping({CHANGES + "atom", CHANGES + "json"})
  @Takes({"before", "asOf", "minChange"})
  void changes(@PathVariable String slug, Reading reading) throws IOException {
    long before = reading.given().number("before", 1, Long.MAX_VALUE).orElse(Long.MAX_VALUE);
    long first = Math.min(before, reading.moment().change() + 1);
    answer(slug, reading, head -> changes(head, first, reading));
  }

  private void answer(String slug, Reading reading, Function<Head, Feed> feed) throws IOException {
    boolean atom = reading.path().endsWith(".atom");
    reading.answer(
        atom ? AtomFeed.MEDIA_TYPE : JsonFeed.MEDIA_TYPE,
        () -> heads.require(slug, reading),
        () -> {
          Feed made = feed.apply(heads.of(slug, reading));
          return (atom ? AtomFeed.of(made) : JsonFeed.of(made)).getBytes(UTF_8);
        });
  }

  private Feed facts(Head head, FactFilter filter, Reading reading) {
    Paging newest = new Paging(Paging.Sort.RECORDED, true, ENTRIES, reading.place());
    Page<FactView> page = reader.facts(head.timeline().slug(), filter, newest, reading.moment());
    String next = page.next() == null ? null : reading.part(page.next());
    return feed(head, "", reading, next, FactEntries.of(head, page.items()));
  }

  private Feed changes(Head head, long before, Reading reading) {
    List<ChangeView> changes = reader.changesBefore(before, ENTRIES, head.timeline().slug());
    String next =
        changes.size() < ENTRIES
            ? null
            : reading.address("before", Long.toString(changes.getLast().number()));
    Function<UUID, Optional<String>> titles = id -> title(id, reading);
    return feed(
        head,
        "Changes to: ",
        reading,
        next,
        changes.stream().map(change -> ChangeEntries.of(head, change, titles)).toList());
  }

  private Optional<String> title(UUID id, Reading reading) {
    return reader
        .fact(id, reading.moment())
        .map(FactView::title)
        .or(() -> reader.source(id, reading.moment()).map(source -> source.title()))
        .or(() -> reader.contention(id, reading.moment()).map(contention -> contention.question()));
  }

  private static Feed feed(
      Head head, String prefix, Reading reading, @Nullable String next, List<Feed.Entry> entries) {
    if (next != null) {
      reading.link(Map.of("next", next));
    }
    return new Feed(
        id(head, reading),
        prefix + head.timeline().title(),
        head.timeline().scope(),
        head.page(),
        head.site() + reading.address(),
        next == null ? null : head.site() + next,
        Stream.concat(
                entries.stream().map(Feed.Entry::updated), Stream.of(head.timeline().openedAt()))
            .max(Instant::compareTo)
            .orElseThrow(),
        entries);
  }

  /// A feed is another one with other filters, and the same one however it is written and wherever
  /// it is read on.
  private static UUID id(Head head, Reading reading) {
    String path = reading.path().replaceFirst("^.*/(\\w+)\\.\\w+$", "$1");
    Parameters given = reading.given();
    String query = given.canonical(Set.of("minChange", "cursor", "before", "asOf"));
    return UUID.nameUUIDFromBytes((head.timeline().id() + "/" + path + query).getBytes(UTF_8));
  }
}
