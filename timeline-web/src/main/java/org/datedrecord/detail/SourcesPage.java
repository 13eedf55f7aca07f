package org.datedrecord.detail;

import java.util.List;
import org.datedrecord.view.SourceView;
import org.datedrecord.web.Document;
import org.datedrecord.web.Frame;

/// The sources of a timeline: each outlet and article, how many facts it carries, how often it is
/// itself the origin, and how often what it carries was corrected.
public record SourcesPage(Frame frame, Visit visit, List<Outlet> outlets) implements Document {

  @Override
  public String template() {
    return "sources.jte";
  }

  /// How many sources there are.
  public int sources() {
    return outlets.stream().mapToInt(outlet -> outlet.sources().size()).sum();
  }

  /// How much of a bar a number fills, in whole hundredths of the most that any source carries.
  public long share(long facts) {
    long most =
        outlets.stream()
            .flatMap(outlet -> outlet.sources().stream())
            .mapToLong(SourceView::cited)
            .max()
            .orElse(1);
    return most == 0 ? 0 : Math.round(100.0 * facts / most);
  }
}
