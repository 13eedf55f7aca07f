package org.datedrecord.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import org.datedrecord.web.AsOfText;
import org.jspecify.annotations.Nullable;

/// How a timeline is read at other moments of the record.
///
/// @param asOf the moment as the address names it; none for the present
/// @param words the moment in words: "the end of 5 July 2026 (UTC)"
/// @param begins when the first change of the timeline was recorded
/// @param previous the change before the last one that is read; none at the beginning
/// @param next the change after it; none at the end
/// @param first the number of the timeline's first change
/// @param last the number of its newest change at present
/// @param stops its changes, to stop at; empty where there are too many to list
public record Travel(
    @Nullable String asOf,
    String words,
    Instant begins,
    @Nullable Long previous,
    @Nullable Long next,
    long first,
    long last,
    List<Stop> stops) {

  /// A change to stop at.
  ///
  /// @param words what was done, and when
  public record Stop(long change, String words) {}

  /// Whether anything but the present is read.
  public boolean isPast() {
    return asOf != null;
  }

  /// The moment as the query of an address; empty for the present.
  public String query() {
    return asOf == null ? "" : "?asOf=" + URLEncoder.encode(asOf, UTF_8);
  }

  /// The day that is read, for the date field; empty where the moment is not named by a day.
  public String day() {
    return asOf != null && AsOfText.isDay(asOf) ? asOf : "";
  }
}
