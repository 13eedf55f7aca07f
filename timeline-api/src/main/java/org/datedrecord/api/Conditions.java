package org.datedrecord.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.datedrecord.http.EntityTag;

/// What a client says that it has already: its `If-None-Match`.
record Conditions(HttpServletRequest request) {

  private static final String HEADER = "If-None-Match";

  /// The one of these tags that it has.
  Optional<EntityTag> known(EntityTag... tags) {
    return listed()
        .flatMap(has ->
            Arrays.stream(tags).filter(tag -> has.stream().anyMatch(tag::sameFor)).findFirst());
  }

  /// Whether it has something, whatever that is.
  boolean anyKnown() {
    return !EntityTag.lines(request, HEADER).isEmpty() && listed().isEmpty();
  }

  private Optional<List<EntityTag>> listed() {
    List<String> lines = EntityTag.lines(request, HEADER);
    return lines.isEmpty() ? Optional.of(List.of()) : EntityTag.list(HEADER, lines);
  }
}
