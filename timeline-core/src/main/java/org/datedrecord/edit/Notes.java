package org.datedrecord.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.datedrecord.event.Happening;

/// Where a rehearsal notes what would have happened.
public interface Notes extends AutoCloseable {

  /// What was noted of a subject, in order.
  List<Happening> of(UUID subject);

  /// Notes an event.
  void add(Happening event);

  /// Throws them away.
  @Override
  void close();

  /// Notes of few edits.
  static Notes inMemory() {
    Map<UUID, List<Happening>> noted = new HashMap<>();
    return new Notes() {
      @Override
      public List<Happening> of(UUID subject) {
        return noted.getOrDefault(subject, List.of());
      }

      @Override
      public void add(Happening event) {
        noted.computeIfAbsent(event.subjectId(), id -> new ArrayList<>()).add(event);
      }

      @Override
      public void close() {
        noted.clear();
      }
    };
  }
}
