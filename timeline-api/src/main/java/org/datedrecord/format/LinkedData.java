package org.datedrecord.format;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.datedrecord.model.Attribution;
import org.datedrecord.model.Publication;
import org.datedrecord.view.CorrectionView;
import org.datedrecord.view.EvidenceView;
import org.datedrecord.view.FactView;
import org.datedrecord.view.RetractionView;
import org.datedrecord.view.SourceRef;
import org.datedrecord.view.WhenView;
import org.jspecify.annotations.Nullable;

/// JSON-LD in the words of schema.org and PROV. A fact is a `Claim` about an `Event`; a date is an
/// EDTF literal, never a day that it is not. The context stands in the document: nothing is fetched
/// to read it.
public final class LinkedData implements FactsFormat {

  private static final Map<String, Object> CONTEXT =
      JsonText.object(
          "@vocab", "https://schema.org/",
          "prov", "http://www.w3.org/ns/prov#",
          "xsd", "http://www.w3.org/2001/XMLSchema#",
          "edtf", "http://id.loc.gov/datatypes/edtf/",
          "url", JsonText.object("@type", "@id"),
          "temporalCoverage", JsonText.object("@type", "edtf:EDTF"),
          "datePublished", JsonText.object("@type", "edtf:EDTF"),
          "dateCreated", JsonText.object("@type", "xsd:dateTime"),
          "dateModified", JsonText.object("@type", "xsd:dateTime"),
          "prov:generatedAtTime", JsonText.object("@type", "xsd:dateTime"),
          "prov:invalidatedAtTime", JsonText.object("@type", "xsd:dateTime"),
          "prov:wasDerivedFrom", JsonText.object("@type", "@id"),
          "prov:alternateOf", JsonText.object("@type", "@id"));

  @Override
  public void write(Head head, Iterable<FactView> facts, Writer out) throws IOException {
    out.append("{\"@context\":").append(JsonText.of(CONTEXT)).append(",\n\"@graph\":");
    JsonText.Elements graph = new JsonText.Elements(out);
    graph.add(dataset(head));
    for (FactView fact : facts) {
      graph.add(claim(head, fact));
    }
    graph.end();
    out.append("}\n");
  }

  private static Map<String, Object> dataset(Head head) {
    return JsonText.object(
        "@id", head.page(),
        "@type", "Dataset",
        "name", head.timeline().title(),
        "description", head.timeline().scope(),
        "url", head.page(),
        "dateCreated", head.timeline().openedAt().toString(),
        "dateModified", head.timeline().changedAt().toString());
  }

  private static Map<String, Object> claim(Head head, FactView fact) {
    RetractionView retraction = fact.retraction();
    List<SourceRef> sources = Told.sources(fact);
    return JsonText.object(
        "@id", head.page(fact),
        "@type", List.of("Claim", "prov:Entity"),
        "identifier", "urn:uuid:" + fact.id(),
        "name", fact.title(),
        "text", fact.statement(),
        "url", head.page(fact),
        "version", fact.version(),
        "temporalCoverage", edtf(fact.when()),
        "dateCreated", fact.recordedAt().toString(),
        "dateModified", fact.changedAt().toString(),
        "creativeWorkStatus", fact.lifecycle().term() + ", " + fact.standing().term(),
        "author", party(fact.attribution()),
        "about", event(fact),
        "appearance", sources.stream().map(source -> source(head, source)).toList(),
        "citation", fact.evidence().stream().map(cited -> quotation(head, cited)).toList(),
        "correction", fact.corrections().stream().map(LinkedData::correction).toList(),
        "isPartOf", JsonText.object("@id", head.page()),
        "prov:alternateOf", head.version(fact),
        "prov:generatedAtTime", fact.recordedAt().toString(),
        "prov:invalidatedAtTime", retraction == null ? null : retraction.recordedAt().toString(),
        "prov:wasDerivedFrom", sources.stream().map(source -> head.source(source.id())).toList());
  }

  /// What the claim is about. It has a start and an end only where it is known to the day.
  private static Map<String, Object> event(FactView fact) {
    boolean exact = Ends.of(fact.when()).filter(Ends::exact).isPresent();
    String[] parts = String.valueOf(fact.when().edtf()).split("/", -1);
    return JsonText.object(
        "@type", "Event",
        "name", fact.title(),
        "startDate", exact ? parts[0] : null,
        "endDate", exact && parts.length > 1 ? parts[1] : null,
        "temporalCoverage", edtf(fact.when()),
        "disambiguatingDescription", fact.when().words(),
        "actor",
            fact.actors().stream()
                .map(actor ->
                    JsonText.object(
                        "@type", "Role",
                        "roleName", actor.role(),
                        "actor", JsonText.object("@type", "Thing", "name", actor.name())))
                .toList());
  }

  private static Map<String, Object> party(Attribution attribution) {
    String type =
        switch (attribution.kind()) {
          case ORGANISATION, PUBLISHER -> "Organization";
          case PERSON -> "Person";
          case UNNAMED, DOCUMENT -> "Thing";
        };
    return JsonText.object("@type", type, "name", attribution.party());
  }

  private static Map<String, Object> source(Head head, SourceRef source) {
    String publisher = source.publisher();
    return JsonText.object(
        "@id", head.source(source.id()),
        "@type", type(source.type()),
        "name", source.title(),
        "url", source.url(),
        "datePublished", edtf(source.published()),
        "publisher",
            publisher == null ? null : JsonText.object("@type", "Organization", "name", publisher));
  }

  private static String type(Publication.Type type) {
    return switch (type) {
      case ARTICLE -> "NewsArticle";
      case AGGREGATION -> "Collection";
      case POST -> "SocialMediaPosting";
      case DOCUMENT, FILING -> "DigitalDocument";
    };
  }

  private static Map<String, Object> quotation(Head head, EvidenceView cited) {
    return JsonText.object(
        "@type", "Quotation",
        "text", cited.quote().exact(),
        "spokenByCharacter", JsonText.object("@type", "Thing", "name", cited.origin().party()),
        "isPartOf", JsonText.object("@id", head.source(cited.source().id())));
  }

  private static Map<String, Object> correction(CorrectionView correction) {
    return JsonText.object(
        "@type", "CorrectionComment",
        "name", correction.label(),
        "text", correction.note(),
        "dateCreated", correction.recordedAt().toString());
  }

  private static @Nullable String edtf(WhenView when) {
    return when.edtf() == null ? null : Objects.requireNonNull(when.edtf()).toString();
  }
}
