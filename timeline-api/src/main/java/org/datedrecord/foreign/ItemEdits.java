package org.datedrecord.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.datedrecord.edit.Edit;
import org.datedrecord.edit.FactEdit.ReportFact;
import org.datedrecord.edit.SourceEdit.RegisterSource;
import org.datedrecord.model.Attribution;
import org.datedrecord.model.Claim;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Hop;
import org.datedrecord.model.Publication;
import org.datedrecord.model.Quote;
import org.datedrecord.model.When;
import org.datedrecord.syntax.Unfit;
import org.datedrecord.syntax.Utf8;
import org.jspecify.annotations.Nullable;

/// Makes edits of items: each source that an item names is registered, and then the fact is
/// reported. What names no source has the file itself as one.
///
/// All ids follow from the timeline, the format and what the item says, so that a file that comes
/// again adds nothing. An item whose own id is a UUID keeps it.
public final class ItemEdits {

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final UUID timeline;
  private final String format;
  private final String file;
  private final Ids ids;

  /// @param format its stable name
  /// @param file what the file is called
  public ItemEdits(UUID timeline, String format, String file) {
    this.timeline = timeline;
    this.format = format;
    this.file = file;
    this.ids = new Ids(timeline);
  }

  /// The edits that an item means: sources first, and what it is about last.
  ///
  /// @throws Unfit if the item holds what could not be read
  /// @throws org.datedrecord.model.Refused if the record does not take such values
  public List<Edit> of(Item item) {
    return switch (item) {
      case Item.Event event -> fact(event);
      case Item.Work work -> source(work);
    };
  }

  private List<Edit> source(Item.Work work) {
    Publication publication = work.publication();
    requireRead("title", publication.title());
    UUID id =
        work.id() == null ? sourceId(publication) : ids.named(work.id(), "work", format, work.id());
    return List.of(new RegisterSource(id, publication));
  }

  private List<Edit> fact(Item.Event event) {
    requireRead("title", event.title());
    requireRead("statement", event.statement());
    requireRead("date", event.when().wording());
    UUID factId = factId(event);
    List<Edit> edits = new ArrayList<>();
    List<Evidence> evidence = new ArrayList<>();
    for (Link link : event.links()) {
      requireRead("source", link.title());
      RegisterSource source = register(link.publication());
      edits.add(source);
      Hop hop = new Hop(link.party(), true, Hop.Role.REPORTED, false);
      evidence.add(evidence(factId, source, event.words(), hop));
    }
    Attribution attribution;
    if (evidence.isEmpty()) {
      RegisterSource source = register(theFile());
      edits.add(source);
      Hop hop = new Hop(called(), false, Hop.Role.REPORTED, false);
      evidence.add(evidence(factId, source, event.words(), hop));
      attribution = attribution(called(), Attribution.Kind.DOCUMENT);
    } else {
      attribution = attribution(event.links().getFirst().party(), Attribution.Kind.PUBLISHER);
    }
    Claim claim =
        new Claim(event.title(), event.statement(), event.when(), event.actors(), attribution);
    edits.add(new ReportFact(factId, timeline, claim, evidence));
    return edits;
  }

  private static Attribution attribution(String party, Attribution.Kind kind) {
    return new Attribution(party, kind, null, null, Attribution.Act.REPORTED);
  }

  private Evidence evidence(UUID fact, RegisterSource source, String words, Hop hop) {
    return new Evidence(
        ids.of("evidence", fact.toString(), source.sourceId().toString()),
        source.sourceId(),
        new Quote(words, null, null),
        List.of(hop),
        null,
        Evidence.Stance.SUPPORTS);
  }

  private RegisterSource register(Publication publication) {
    return new RegisterSource(sourceId(publication), publication);
  }

  private UUID sourceId(Publication publication) {
    return ids.dated(publication.published(), "source", of(publication));
  }

  /// The imported file as a source.
  private Publication theFile() {
    return new Publication(
        Publication.Type.DOCUMENT,
        null,
        "[%s]".formatted(called()),
        null,
        When.UNKNOWN,
        null,
        null,
        null,
        null);
  }

  private String called() {
    return file.isEmpty() ? "Imported file" : "Imported file: " + file;
  }

  private UUID factId(Item.Event event) {
    String own = event.id();
    if (own == null) {
      return ids.dated(event.when(), "content", format, of(event));
    }
    return UUID_FORM.matcher(own).matches()
        ? UUID.fromString(own)
        : ids.named(own, "fact", format, own);
  }

  private static String of(Publication publication) {
    return joined(
        publication.type(),
        publication.publisher(),
        publication.title(),
        publication.url(),
        publication.published(),
        publication.language());
  }

  private static String of(Item.Event event) {
    return joined(
        event.title(),
        event.statement(),
        event.words(),
        event.when(),
        event.actors(),
        event.links());
  }

  private static String joined(@Nullable Object... parts) {
    return Stream.of(parts)
        .map(Objects::toString)
        .map(part -> part.length() + ":" + part)
        .collect(java.util.stream.Collectors.joining());
  }

  private static void requireRead(String field, @Nullable String text) {
    if (text != null && text.indexOf(Utf8.BROKEN) >= 0) {
      throw new Unfit(field, "It holds a character that cannot be read. Files are in UTF-8.");
    }
  }
}
