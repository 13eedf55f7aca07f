package org.datedrecord.detail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.datedrecord.view.SourceView;
import org.jspecify.annotations.Nullable;

/// Who published sources, with those that the timeline cites.
///
/// @param name of the publisher; none where the sources show none
public record Outlet(@Nullable String name, List<SourceView> sources) {

  /// The publishers, those whom most facts cite first; the sources that show none come last.
  static List<Outlet> of(List<SourceView> sources) {
    Map<String, List<SourceView>> named = new LinkedHashMap<>();
    List<SourceView> unnamed = new ArrayList<>();
    for (SourceView source : sources) {
      if (source.publisher() == null) {
        unnamed.add(source);
      } else {
        named.computeIfAbsent(source.publisher(), name -> new ArrayList<>()).add(source);
      }
    }
    List<Outlet> outlets = new ArrayList<>();
    named.forEach((name, published) -> outlets.add(new Outlet(name, List.copyOf(published))));
    outlets.sort(Comparator.comparingLong(Outlet::cited).reversed());
    if (!unnamed.isEmpty()) {
      outlets.add(new Outlet(null, List.copyOf(unnamed)));
    }
    return List.copyOf(outlets);
  }

  private long cited() {
    return sources.stream().mapToLong(SourceView::cited).sum();
  }
}
