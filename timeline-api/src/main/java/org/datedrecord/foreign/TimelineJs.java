package org.datedrecord.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.datedrecord.model.Text;
import org.datedrecord.model.When;
import org.datedrecord.syntax.Html;
import org.datedrecord.syntax.JsonFields;
import org.datedrecord.syntax.JsonItems;
import org.datedrecord.syntax.Wording;
import org.jspecify.annotations.Nullable;

/// TimelineJS: its JSON of today (version 3), and that of version 2, in which a date is
/// `2011,12,10,07,02,10`.
///
/// An event without a date is one that is not dated; TimelineJS leaves it out without a word. Eras
/// are events that last. Headlines, texts, captions and credits are HTML. What media lead to is a
/// source.
final class TimelineJs implements ForeignReader {

  /// As many characters as the title of a source has; a longer caption is text.
  private static final int TITLE = 300;

  private static final String EVENTS = "events";
  private static final String ERAS = "eras";
  private static final String OLD_EVENTS = "timeline.date";
  private static final String OLD_ERAS = "timeline.era";

  private final WrittenDate dates = new WrittenDate(WrittenDate.Order.MONTH_FIRST);

  @Override
  public void read(InputStream in, Taker taker) throws IOException {
    new JsonItems(
            List.of(EVENTS, ERAS, OLD_EVENTS, OLD_ERAS),
            taker,
            (place, list, fields) ->
                taker.attempt(
                    place,
                    () -> list.startsWith("timeline") ? old(place, fields) : slide(place, fields)))
        .read(in);
  }

  private Item slide(long place, JsonFields fields) {
    fields.check();
    When parts = dates.span(date(fields, "start_date."), date(fields, "end_date."));
    String shown = fields.first("display_date", "start_date.display_date", "end_date.display_date");
    Draft draft =
        new Draft(place)
            .id(fields.get("unique_id"))
            .htmlTitle(fields.get("text.headline"))
            .htmlText(fields.get("text.text"))
            .when(fields.get("edtf"), () -> dates.shown(parts, Html.of(shown).text()))
            .actor(Html.of(fields.get("group")).text(), "group");
    media(draft, fields.get("media.url"), fields.get("media.caption"), fields.get("media.credit"));
    return draft.event();
  }

  /// A picture or a page beside the event. Some authors put a piece of HTML in place of an address.
  static void media(
      Draft draft, @Nullable String url, @Nullable String caption, @Nullable String credit) {
    Html credits = Html.of(credit);
    credits.links().forEach(link -> draft.link(Link.to(link)));
    Html captions = Html.of(caption);
    captions.links().forEach(link -> draft.link(Link.to(link)));
    String address = url == null ? "" : url.strip();
    if (address.startsWith("//")) {
      address = "https:" + address;
    }
    if (address.regionMatches(true, 0, "http", 0, 4)) {
      String title = Wording.line(captions.text());
      String publisher = Wording.line(credits.text());
      boolean titled = title == null || Wording.length(title) <= TITLE;
      boolean credited = publisher == null || Wording.length(publisher) <= Text.NAME;
      draft
          .more(titled ? null : captions.text())
          .more(credited ? null : credits.text())
          .link(
              new Link(address, titled ? title : null, credited ? publisher : null, When.UNKNOWN));
    } else {
      draft.more(Html.of(url).text()).more(captions.text()).more(credits.text());
    }
  }

  private static When date(JsonFields fields, String part) {
    String hour = fields.get(part + "hour");
    String minute = fields.get(part + "minute");
    String second = fields.get(part + "second");
    String fraction = fields.get(part + "millisecond");
    String time =
        hour == null && minute == null && second == null
            ? null
            : two("hour", hour)
                + ":"
                + two("minute", minute)
                + (second == null ? "" : ":" + two("second", second))
                + (second == null || fraction == null
                    ? ""
                    : ".%03d".formatted(DateParts.number("millisecond", fraction)));
    return new DateParts(
            fields.get(part + "year"), fields.get(part + "month"), fields.get(part + "day"), time)
        .when();
  }

  private static String two(String part, @Nullable String value) {
    return value == null ? "00" : "%02d".formatted(DateParts.number(part, value));
  }

  private Item old(long place, JsonFields fields) {
    fields.check();
    Draft draft =
        new Draft(place)
            .id(fields.get("unique_id"))
            .htmlTitle(fields.get("headline"))
            .htmlText(fields.get("text"))
            .when(dates.span(old(fields.get("startDate")), old(fields.get("endDate"))));
    fields.all("tag").forEach(tag -> draft.actor(tag, "group"));
    media(
        draft, fields.get("asset.media"), fields.get("asset.caption"), fields.get("asset.credit"));
    return draft.event();
  }

  /// A date of version 2: parts between commas, or as its tables write it, 12/31/2011.
  private When old(@Nullable String text) {
    if (text == null || !text.contains(",")) {
      return text != null && text.matches("-\\d{1,9}|\\d{1,3}|\\d{5,9}")
          ? new DateParts(text, null, null, null).when()
          : dates.read(text);
    }
    String[] parts = text.split(",", -1);
    StringBuilder time = new StringBuilder();
    for (int i = 3; i < Math.min(parts.length, 6); i++) {
      time.append(i > 3 ? ":" : "").append(two("time", part(parts, i)));
    }
    return new DateParts(
            part(parts, 0),
            part(parts, 1),
            part(parts, 2),
            time.isEmpty() ? null : parts.length == 4 ? time + ":00" : time.toString())
        .when();
  }

  private static @Nullable String part(String[] parts, int which) {
    return which < parts.length && !parts[which].isBlank() ? parts[which].strip() : null;
  }
}
