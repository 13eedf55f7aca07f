package org.datedrecord.machine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.datedrecord.view.CorrectionView;
import org.datedrecord.view.FactView;
import org.datedrecord.view.SourceRef;
import org.datedrecord.view.TimelineView;
import org.datedrecord.view.WhenView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What a page says in the vocabulary of schema.org: a fact is a `Claim`, a timeline a `Dataset`,
/// and every correction a `CorrectionComment`.
public final class JsonLd {

  private static final int CORRECTIONS = 50;

  /// The record takes no other address; should one ever come by another way, it is told to nobody.
  private static final Pattern WEB = Pattern.compile("(?i)https?://");

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private JsonLd() {}

  /// A fact as it stands.
  ///
  /// @param url of its page
  /// @param timelineUrl of its timeline's page
  public static String fact(FactView fact, TimelineView timeline, String url, String timelineUrl) {
    Map<String, Object> claim = thing("Claim", url);
    claim.put("name", fact.title());
    claim.put("text", fact.statement());
    claim.put("url", url);
    claim.put("version", fact.version());
    put(claim, "temporalCoverage", edtf(fact.when()));
    claim.put("dateCreated", fact.recordedAt().toString());
    claim.put("dateModified", fact.changedAt().toString());
    claim.put("about", fact.actors().stream().map(actor -> named("Thing", actor.name())).toList());
    claim.put("claimInterpreter", named("Organization", "Dated Record"));
    claim.put(
        "appearance",
        fact.evidence().stream().map(e -> e.source()).distinct().map(JsonLd::source).toList());
    claim.put("correction", fact.corrections().stream().map(c -> correction(c, null)).toList());
    claim.put("isPartOf", dataset(timeline, timelineUrl));
    return json(claim);
  }

  /// A timeline as it stands, with the newest corrections of its facts.
  ///
  /// @param facts those that the page shows
  /// @param url of its page, below which the facts are
  /// @param data where its facts are for programs
  public static String timeline(
      TimelineView timeline, List<FactView> facts, String url, String data) {
    Map<String, Object> dataset = dataset(timeline, url);
    dataset.put("@context", "https://schema.org");
    dataset.put("description", timeline.scope());
    dataset.put("dateCreated", timeline.openedAt().toString());
    dataset.put("dateModified", timeline.changedAt().toString());
    TimelineView.Extent extent = timeline.extent();
    if (extent.from() != null && extent.to() != null) {
      dataset.put("temporalCoverage", extent.from() + "/" + extent.to());
    }
    Map<String, Object> download = new LinkedHashMap<>(Map.of("@type", "DataDownload"));
    download.put("encodingFormat", "application/json");
    download.put("contentUrl", data);
    dataset.put("distribution", download);
    dataset.put("correction", corrections(facts, url));
    return json(dataset);
  }

  private static List<Map<String, Object>> corrections(List<FactView> facts, String url) {
    record Made(FactView fact, CorrectionView correction) {}
    Stream<Made> all =
        facts.stream().flatMap(f -> f.corrections().stream().map(c -> new Made(f, c)));
    return all.sorted((a, b) -> Long.compare(b.correction.change(), a.correction.change()))
        .limit(CORRECTIONS)
        .map(made -> correction(made.correction, url + "/facts/" + made.fact.id()))
        .toList();
  }

  private static Map<String, Object> correction(CorrectionView correction, @Nullable String about) {
    Map<String, Object> comment = new LinkedHashMap<>(Map.of("@type", "CorrectionComment"));
    comment.put("name", correction.label());
    comment.put("text", correction.note());
    comment.put("dateCreated", correction.recordedAt().toString());
    comment.put("author", named("Person", correction.editor()));
    put(comment, "about", about == null ? null : Map.of("@id", about));
    return comment;
  }

  private static Map<String, Object> source(SourceRef source) {
    Map<String, Object> work = new LinkedHashMap<>(Map.of("@type", "CreativeWork"));
    work.put("name", source.title());
    String address = source.url();
    put(work, "url", address != null && WEB.matcher(address).lookingAt() ? address : null);
    put(work, "datePublished", edtf(source.published()));
    String publisher = source.publisher();
    put(work, "publisher", publisher == null ? null : named("Organization", publisher));
    return work;
  }

  private static Map<String, Object> dataset(TimelineView timeline, String url) {
    Map<String, Object> dataset = new LinkedHashMap<>(Map.of("@type", "Dataset"));
    dataset.put("@id", url);
    dataset.put("name", timeline.title());
    dataset.put("url", url);
    return dataset;
  }

  private static Map<String, Object> thing(String type, String id) {
    Map<String, Object> thing = new LinkedHashMap<>();
    thing.put("@context", "https://schema.org");
    thing.put("@type", type);
    thing.put("@id", id);
    return thing;
  }

  private static Map<String, Object> named(String type, String name) {
    return Map.of("@type", type, "name", name);
  }

  private static @Nullable String edtf(WhenView when) {
    return when.edtf() == null ? null : when.edtf().toString();
  }

  private static void put(Map<String, Object> into, String name, @Nullable Object value) {
    if (value != null) {
      into.put(name, value);
    }
  }

  /// The text, with nothing in it that could end the element of a page that holds it.
  static String json(Object value) {
    List<String> safe = new ArrayList<>();
    MAPPER
        .writeValueAsString(value)
        .codePoints()
        .forEach(c ->
            safe.add(
                c == '<' || c == '>' || c == '&' || c == 0x2028 || c == 0x2029
                    ? String.format("\\u%04x", c)
                    : Character.toString(c)));
    return String.join("", safe);
  }
}
