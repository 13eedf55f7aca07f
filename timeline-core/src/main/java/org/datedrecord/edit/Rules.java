package org.datedrecord.edit;

import java.util.Optional;
import java.util.UUID;
import org.datedrecord.edit.Directory.Entry;
import org.datedrecord.model.Given;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.datedrecord.model.Subject;
import org.datedrecord.model.Text;
import org.jspecify.annotations.Nullable;

/// The rules that more than one aggregate holds. Each gives back what it checked, or refuses.
final class Rules {

  private Rules() {}

  /// An edit must have been made against the present version, the number of events so far.
  static void version(Subject subject, UUID id, long expected, long present) {
    if (expected != present) {
      throw new Refused(new Refusal.Stale(subject, id, expected, present));
    }
  }

  /// Whatever is done to something that is in the record is explained to its readers.
  static String note(@Nullable String note) {
    return Text.required("note", note, Text.NOTE);
  }

  /// An id is given once, whatever kind of thing has it.
  static UUID newId(String field, @Nullable UUID given, Directory directory) {
    UUID id = Given.value(field, given);
    Optional<Entry> holder = directory.find(id);
    if (holder.isPresent()) {
      throw new Refused(new Refusal.Taken(holder.get().subject(), id.toString()));
    }
    return id;
  }

  /// A timeline must be known and open to take something new.
  static UUID openTimeline(@Nullable UUID id, Directory directory) {
    Entry timeline = known(Subject.TIMELINE, Given.value("timelineId", id), directory);
    if (!timeline.open()) {
      throw new Refused(new Refusal.TimelineClosed(timeline.id()));
    }
    return timeline.id();
  }

  /// A source must be known, and not withdrawn, to be cited.
  static UUID citableSource(UUID id, Directory directory) {
    Entry source = known(Subject.SOURCE, id, directory);
    if (!source.open()) {
      throw new Refused(new Refusal.SourceWithdrawn(source.id()));
    }
    return source.id();
  }

  /// A fact must be known, of the same timeline and not retracted to be referred to.
  static UUID activeFact(String field, @Nullable UUID id, UUID timelineId, Directory directory) {
    Entry fact = known(Subject.FACT, Given.value(field, id), directory);
    if (!timelineId.equals(fact.timelineId())) {
      throw new Refused(new Refusal.OtherTimeline(fact.id()));
    }
    if (!fact.open()) {
      throw new Refused(new Refusal.FactRetracted(fact.id()));
    }
    return fact.id();
  }

  private static Entry known(Subject subject, UUID id, Directory directory) {
    return directory
        .find(id)
        .filter(entry -> entry.subject() == subject)
        .orElseThrow(() -> new Refused(new Refusal.Unknown(subject, id.toString())));
  }
}
