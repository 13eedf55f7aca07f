package org.datedrecord.imports;

import java.util.List;
import org.datedrecord.edit.Edit;
import org.datedrecord.http.Problem;
import org.jspecify.annotations.Nullable;

/// What one line or item of an import is: the edits that it means, or the problem why it means
/// none.
///
/// @param place which line, or which item, from 1
/// @param edits in order; what becomes of the last is what becomes of it, if all before it are
///   taken
/// @param weight about how many bytes it takes
record Read(long place, List<Edit> edits, @Nullable Problem problem, int weight) {

  Read {
    edits = List.copyOf(edits);
  }

  static Read of(long place, int weight, List<Edit> edits) {
    return new Read(place, edits, null, weight);
  }

  static Read of(long place, Problem problem) {
    return new Read(place, List.of(), problem, 0);
  }
}
