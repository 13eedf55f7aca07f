package org.datedrecord.timeline;

import java.util.ArrayList;
import java.util.List;
import org.datedrecord.view.FactFilter;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Page;
import org.datedrecord.view.Paging;
import org.datedrecord.view.Paging.Place;
import org.datedrecord.view.Reader;
import org.jspecify.annotations.Nullable;

/// As much of a timeline's list as one page shows.
///
/// @param facts those that the record stands by
/// @param retracted those that it does not, which follow the last of the others
/// @param before where the list goes on backward; none at its beginning
/// @param after where it goes on; none at its end
record Stretch(
    List<FactView> facts, List<FactView> retracted, @Nullable Spot before, @Nullable Spot after) {

  /// A list that is no longer than this is shown whole.
  static final int WHOLE = 100;

  /// Of a longer one, a page shows so many, and a page with a script no more than two such parts.
  static final int PART = 50;

  /// So many facts are on a page that is to be printed.
  static final int PRINTED = 1_000;

  /// Reads the list of some facts.
  ///
  /// @param standing asks for those that the record stands by
  /// @param withdrawn asks for those that it does not
  record Source(
      Reader reader, String slug, FactFilter standing, FactFilter withdrawn, Moment moment) {

    private static final int AT_ONCE = 200;

    /// What a page shows.
    ///
    /// @param start where the page was left; none for the beginning
    /// @param printed whether as much as possible is wanted at once
    Stretch read(@Nullable Spot start, boolean printed) {
      if (printed) {
        return read(start, PRINTED);
      }
      if (start != null) {
        return read(start, PART);
      }
      Stretch whole = forward(null, WHOLE);
      return whole.after == null ? whole : forward(null, PART);
    }

    private Stretch read(@Nullable Spot start, int most) {
      return start != null && start.backward() ? backward(start, most) : forward(start, most);
    }

    private Stretch forward(@Nullable Spot start, int most) {
      if (start != null && start.retracted()) {
        Page<FactView> part = part(true, start.place(), most);
        Spot before = part.prev() == null ? Spot.END : Spot.of(true, part.prev());
        return new Stretch(List.of(), part.items(), before, Spot.of(true, part.next()));
      }
      Page<FactView> part = part(false, start == null ? null : start.place(), most);
      Spot before = Spot.of(false, part.prev());
      int room = most - part.items().size();
      if (part.next() != null) {
        return new Stretch(part.items(), List.of(), before, Spot.of(false, part.next()));
      }
      Page<FactView> rest = part(true, null, Math.max(1, room));
      return room == 0
          ? new Stretch(
              part.items(), List.of(), before, rest.items().isEmpty() ? null : Spot.RETRACTED)
          : new Stretch(part.items(), rest.items(), before, Spot.of(true, rest.next()));
    }

    private Stretch backward(Spot end, int most) {
      if (!end.retracted()) {
        Page<FactView> part = part(false, end.place(), most);
        Spot after = end.equals(Spot.END) ? Spot.RETRACTED : Spot.of(false, part.next());
        return new Stretch(part.items(), List.of(), Spot.of(false, part.prev()), after);
      }
      Page<FactView> part = part(true, end.place(), most);
      Spot after = Spot.of(true, part.next());
      int room = most - part.items().size();
      if (part.prev() != null) {
        return new Stretch(List.of(), part.items(), Spot.of(true, part.prev()), after);
      }
      if (room == 0) {
        return new Stretch(List.of(), part.items(), Spot.END, after);
      }
      Page<FactView> others = part(false, Spot.END.place(), room);
      return new Stretch(others.items(), part.items(), Spot.of(false, others.prev()), after);
    }

    /// Many pages of the reader make one part here.
    private Page<FactView> part(boolean retracted, @Nullable Place start, int most) {
      boolean backward = start != null && start.backward();
      List<FactView> items = new ArrayList<>();
      Place next = null;
      Place prev = null;
      Place from = start;
      do {
        Page<FactView> part = few(retracted, from, Math.min(AT_ONCE, most - items.size()));
        boolean first = items.isEmpty();
        next = first || !backward ? part.next() : next;
        prev = first || backward ? part.prev() : prev;
        items.addAll(backward ? 0 : items.size(), part.items());
        from = backward ? prev : next;
      } while (from != null && items.size() < most);
      return new Page<>(items, moment, next, prev);
    }

    private Page<FactView> few(boolean retracted, @Nullable Place from, int limit) {
      Paging paging = new Paging(Paging.Sort.OCCURRED, false, limit, from);
      return reader.facts(slug, retracted ? withdrawn : standing, paging, moment);
    }
  }
}
