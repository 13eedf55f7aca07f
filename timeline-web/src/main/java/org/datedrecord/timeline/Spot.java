package org.datedrecord.timeline;

import java.util.Optional;
import java.util.UUID;
import org.datedrecord.view.Paging.Place;
import org.datedrecord.web.PlaceText;
import org.jspecify.annotations.Nullable;

/// A place in the whole list of a timeline, which has two parts: the facts that the record stands
/// by, and after them those that were retracted.
///
/// @param retracted whether it is in the second part
/// @param place where in that part; none for its beginning
record Spot(boolean retracted, @Nullable Place place) {

  /// Where the facts that were retracted begin.
  static final Spot RETRACTED = new Spot(true, null);

  /// Where those that the record stands by end: before an id that comes after all others, among the
  /// undated, which are last.
  static final Spot END = new Spot(false, new Place(null, null, new UUID(-1, -1), true));

  private static final String PART = "retracted";

  /// The spot that an address names in `at`; empty if it names none.
  static Optional<Spot> parse(String text) {
    if (text.equals(PART)) {
      return Optional.of(RETRACTED);
    }
    boolean retracted = text.startsWith(PART + "~");
    return PlaceText.parse(retracted ? text.substring(PART.length() + 1) : text)
        .map(place -> new Spot(retracted, place));
  }

  /// The spot beside a part of a list; none where that is an end of the list.
  static @Nullable Spot of(boolean retracted, @Nullable Place place) {
    return place == null ? null : new Spot(retracted, place);
  }

  /// Whether what is wanted ends here, rather than begins.
  boolean backward() {
    return place != null && place.backward();
  }

  /// As it stands in an address.
  String text() {
    return place == null ? PART : (retracted ? PART + "~" : "") + PlaceText.of(place);
  }
}
