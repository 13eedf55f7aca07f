package org.datedrecord;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.datedrecord.model.Lifecycle;
import org.datedrecord.model.Subject;
import org.datedrecord.store.RecordJson;
import org.datedrecord.view.AsOf;
import org.datedrecord.view.ChangeView;
import org.datedrecord.view.FactFilter;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Page;
import org.datedrecord.view.Paging;
import org.datedrecord.view.Reader;
import org.datedrecord.view.TimelineView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// All that readers can see of a record, as text that depends on neither the database nor the way
/// in which views are kept: by what it is, `fact <id>`, its JSON with properties in order.
public final class Shown {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new RecordJson())
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .changeDefaultPropertyInclusion(
              usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private static final int PART = 200;

  private static final FactFilter ALL_FACTS = FactFilter.ALL.at(Set.of(Lifecycle.values()));

  private final Reader reader;
  private final SortedMap<String, String> texts = new TreeMap<>();

  private Shown(Reader reader) {
    this.reader = reader;
  }

  /// What the record shows as of a change.
  public static SortedMap<String, String> asOf(Reader reader, long change) {
    Shown shown = new Shown(reader);
    shown.look(reader.moment(new AsOf.Change(change)));
    return shown.texts;
  }

  /// The history as of a change: every change up to it, and every version of every fact.
  public static SortedMap<String, String> history(Reader reader, long change) {
    Shown shown = new Shown(reader);
    Moment moment = reader.moment(new AsOf.Change(change));
    for (ChangeView c : shown.changes(change)) {
      shown.put("change %06d".formatted(c.number()), c);
      if (c.subject() == Subject.FACT && c.version() == 1) {
        shown.put("versions", c.subjectId(), reader.versions(c.subjectId(), moment));
      }
    }
    return shown.texts;
  }

  private void look(Moment moment) {
    for (TimelineView timeline : reader.timelines(moment)) {
      String slug = timeline.slug();
      put("timeline " + slug, timeline);
      put("actors of " + slug, reader.actors(slug, moment));
      put("sources of " + slug, reader.sources(slug, moment));
      put("contentions of " + slug, ids(slug, moment));
      put("density of " + slug, reader.density(slug, ALL_FACTS, moment));
      put("order of " + slug, facts(slug, moment).stream().map(FactView::id).toList());
      facts(slug, moment).forEach(fact -> put("fact", fact.id(), fact));
    }
    for (ChangeView first : changes(moment.change())) {
      UUID id = first.subjectId();
      if (first.version() == 1 && first.subject() == Subject.SOURCE) {
        put("source", id, reader.source(id, moment).orElseThrow());
      } else if (first.version() == 1 && first.subject() == Subject.CONTENTION) {
        put("contention", id, reader.contention(id, moment).orElseThrow());
      }
    }
  }

  private List<UUID> ids(String slug, Moment moment) {
    return reader.contentions(slug, moment).stream().map(c -> c.id()).toList();
  }

  private List<FactView> facts(String slug, Moment moment) {
    List<FactView> facts = new ArrayList<>();
    Paging.@Nullable Place from = null;
    do {
      Paging paging = new Paging(Paging.Sort.OCCURRED, false, PART, from);
      Page<FactView> page = reader.facts(slug, ALL_FACTS, paging, moment);
      facts.addAll(page.items());
      from = page.next();
    } while (from != null);
    return facts;
  }

  private List<ChangeView> changes(long upTo) {
    List<ChangeView> all = new ArrayList<>();
    while (all.size() < upTo) {
      all.addAll(reader.changes(all.size(), (int) Math.min(1_000, upTo - all.size()), null));
    }
    return all;
  }

  private void put(String kind, UUID id, Object view) {
    put(kind + " " + id, view);
  }

  private void put(String key, Object view) {
    JsonNode tree = JSON.valueToTree(view);
    tree.path("facts").forEach(Shown::shorten);
    tree.path("accounts").forEach(account -> shorten(account.path("fact")));
    if (key.startsWith("versions")) {
      tree.forEach(version -> shorten(version.path("fact")));
    }
    texts.put(key, JSON.writeValueAsString(tree));
  }

  /// Facts within something else are told by name: all of them are there in full as well.
  private static void shorten(JsonNode fact) {
    if (fact instanceof ObjectNode object) {
      object.retain("id", "version", "change", "title");
    }
  }
}
