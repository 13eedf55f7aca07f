package org.datedrecord.edit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.datedrecord.edit.SourceEdit.CorrectSourceDescription;
import org.datedrecord.edit.SourceEdit.RegisterSource;
import org.datedrecord.edit.SourceEdit.ReinstateSource;
import org.datedrecord.edit.SourceEdit.WithdrawSource;
import org.datedrecord.event.SourceEvent;
import org.datedrecord.event.SourceEvent.SourceDescriptionCorrected;
import org.datedrecord.event.SourceEvent.SourceRegistered;
import org.datedrecord.event.SourceEvent.SourceReinstated;
import org.datedrecord.event.SourceEvent.SourceWithdrawn;
import org.datedrecord.model.Given;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Publication;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.datedrecord.model.Subject;
import org.jspecify.annotations.Nullable;

/// A source as its events have made it, and what they allow next.
record SourceState(UUID id, long version, Publication publication, boolean withdrawn) {

  /// Every field of a description, in its order, under its name on the wire.
  static final Map<String, Function<Publication, @Nullable Object>> FIELDS = fields();

  static SourceRegistered register(RegisterSource edit, Directory directory) {
    UUID id = Rules.newId("sourceId", edit.sourceId(), directory);
    return new SourceRegistered(id, Given.value("publication", edit.publication()));
  }

  /// A withdrawn source can be corrected too: it is still cited.
  SourceDescriptionCorrected correct(CorrectSourceDescription edit) {
    requireVersion(edit.version());
    Nature nature = Given.value("nature", edit.nature());
    Publication from = Given.value("from", edit.from());
    Publication to = Given.value("to", edit.to());
    Optional<String> differing = firstDifference(from, publication);
    if (differing.isPresent()) {
      throw new Refused(new Refusal.FromDiffers(differing.get()));
    }
    if (to.equals(from)) {
      throw new Refused(new Refusal.NothingChanges("publication"));
    }
    return new SourceDescriptionCorrected(id, nature, from, to, Rules.note(edit.note()));
  }

  SourceWithdrawn withdraw(WithdrawSource edit) {
    requireVersion(edit.version());
    if (withdrawn) {
      throw new Refused(new Refusal.SourceWithdrawn(id));
    }
    return new SourceWithdrawn(id, Rules.note(edit.note()));
  }

  SourceReinstated reinstate(ReinstateSource edit) {
    requireVersion(edit.version());
    if (!withdrawn) {
      throw new Refused(new Refusal.SourceNotWithdrawn(id));
    }
    return new SourceReinstated(id, Rules.note(edit.note()));
  }

  static SourceState of(SourceRegistered event) {
    return new SourceState(event.sourceId(), 1, event.publication(), false);
  }

  SourceState with(SourceEvent event) {
    return switch (event) {
      case SourceRegistered e -> of(e);
      case SourceDescriptionCorrected e -> next(e.to(), withdrawn);
      case SourceWithdrawn e -> next(publication, true);
      case SourceReinstated e -> next(publication, false);
    };
  }

  private SourceState next(Publication publication, boolean withdrawn) {
    return new SourceState(id, version + 1, publication, withdrawn);
  }

  private void requireVersion(long expected) {
    Rules.version(Subject.SOURCE, id, expected, version);
  }

  private static Optional<String> firstDifference(Publication one, Publication other) {
    return FIELDS.entrySet().stream()
        .filter(f -> !Objects.equals(f.getValue().apply(one), f.getValue().apply(other)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Map<String, Function<Publication, @Nullable Object>> fields() {
    Map<String, Function<Publication, @Nullable Object>> fields = new LinkedHashMap<>();
    fields.put("type", Publication::type);
    fields.put("publisher", Publication::publisher);
    fields.put("title", Publication::title);
    fields.put("url", Publication::url);
    fields.put("published", Publication::published);
    fields.put("language", Publication::language);
    fields.put("retrievedAt", Publication::retrievedAt);
    fields.put("contentSha256", Publication::contentSha256);
    fields.put("archiveUrl", Publication::archiveUrl);
    return Collections.unmodifiableMap(fields);
  }
}
