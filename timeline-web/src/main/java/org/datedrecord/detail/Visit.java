package org.datedrecord.detail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.datedrecord.view.Moment;
import org.datedrecord.view.TimelineView;
import org.datedrecord.web.AsOfText;
import org.datedrecord.web.Frame;
import org.datedrecord.web.Preview;
import org.datedrecord.web.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// What a reader came for: a timeline, at a moment of the record.
///
/// @param asOf the moment as the address names it; none for the present
/// @param assets where the static files are
public record Visit(TimelineView timeline, Moment moment, @Nullable String asOf, String assets) {

  /// Whether anything but the present is read.
  public boolean isPast() {
    return asOf != null;
  }

  /// The moment in words.
  public String words() {
    return AsOfText.words(asOf, moment);
  }

  /// The day that is read, for a date field; empty where the moment is not named by a day.
  public String day() {
    return asOf != null && AsOfText.isDay(asOf) ? asOf : "";
  }

  /// The moment as the query of an address; empty for the present.
  public String query() {
    return asOf == null ? "" : "?asOf=" + URLEncoder.encode(asOf, UTF_8);
  }

  /// The path of the timeline.
  public String path() {
    return "/" + timeline.slug();
  }

  /// The address of a page below the timeline, at the moment that is read.
  public String to(String below) {
    return path() + below + query();
  }

  /// The full address of a picture, at the moment that is read.
  String card(String below) {
    return full(path() + below + "/card.png") + query();
  }

  /// The full address of a page below the timeline, at present.
  public static String full(String path) {
    return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
  }

  /// The frame of a page below the timeline. What is no longer read as it is now is not to be found
  /// by search engines.
  ///
  /// @param below where the page stands below the timeline
  /// @param data the same for programs
  public Frame frame(
      String title, String description, String below, Section.Page page, @Nullable String data) {
    return new Frame(
            title,
            description,
            full(path() + below),
            !isPast(),
            assets,
            data == null ? null : data + query())
        .in(new Section(path(), query(), page))
        .with(new Preview("website", card(""), null, null));
  }
}
