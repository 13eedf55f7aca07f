package org.datedrecord.format;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.datedrecord.view.FactView;
import org.jspecify.annotations.Nullable;

/// The JSON of TimelineJS3. It takes as many parts of a date as are known; whatever else there is
/// to say of it stands in `display_date`, which it shows instead. Text is HTML there, so all of
/// ours is escaped. It passes over what has no date without a word: we count it on the title slide.
/// Sources are the credit of the picture that the service draws of a fact, since any other medium
/// would be asked of third parties.
public final class TimelineJs implements FactsFormat {

  /// What the picture shows, to those who do not see it: the slide has it in words.
  static final String ALT = "The fact, with its date and how it stands";

  @Override
  public void write(Head head, Iterable<FactView> facts, Writer out) throws IOException {
    out.append("{\"events\":");
    JsonText.Elements slides = new JsonText.Elements(out);
    long left = 0;
    for (FactView fact : facts) {
      Optional<Ends> ends = Ends.of(fact.when());
      if (ends.isPresent()) {
        slides.add(slide(head, fact, ends.get()));
      } else {
        left++;
      }
    }
    slides.end();
    Map<String, Object> title =
        JsonText.object(
            "unique_id",
            head.timeline().slug(),
            "text",
            JsonText.object(
                "headline", Html.text(Told.line(head.timeline().title())),
                "text", about(head, left)));
    out.append(",\n\"title\":").append(JsonText.of(title)).append("}\n");
  }

  private static Map<String, Object> slide(Head head, FactView fact, Ends ends) {
    Stamp end = ends.end();
    String lane = Told.lane(fact);
    return JsonText.object(
        "unique_id", fact.id().toString(),
        "start_date", date(ends.start()),
        "end_date", end == null ? null : date(end),
        "display_date", displayed(fact, ends),
        "edtf", String.valueOf(fact.when().edtf()),
        "group", lane.isEmpty() ? null : Html.text(lane),
        "text",
            JsonText.object(
                "headline", Html.text(Told.headline(fact)), "text", Html.body(head, fact)),
        "media",
            JsonText.object(
                "url", head.card(fact),
                "link", head.page(fact),
                "alt", ALT,
                "credit", Html.sources(fact)),
        "autolink", false);
  }

  /// What the title slide says.
  static String about(Head head, long left) {
    String scope = Html.paragraph(Html.text(head.timeline().scope()).replace("\n", "<br>"));
    return left == 0
        ? scope
        : scope + Html.paragraph(Html.text(Told.left(head, left, "not known")));
  }

  /// The date in words, where its parts alone would say something else: it knows no doubt, no
  /// zones, and counts years before Christ in a way of its own.
  static @Nullable String displayed(FactView fact, Ends ends) {
    boolean plain = ends.plain() && ends.start().time() == null && ends.start().year() > 0;
    return plain ? null : fact.when().words();
  }

  /// The year as it counts: there is no year 0 in it, 1 BCE is year -1.
  static int year(Stamp stamp) {
    return stamp.year() > 0 ? stamp.year() : stamp.year() - 1;
  }

  private static Map<String, Object> date(Stamp stamp) {
    Map<String, Object> date = new LinkedHashMap<>();
    date.put("year", year(stamp));
    if (stamp.month() > 0) {
      date.put("month", stamp.month());
    }
    if (stamp.day() > 0) {
      date.put("day", stamp.day());
    }
    LocalTime time = stamp.time();
    if (time != null) {
      date.put("hour", time.getHour());
      date.put("minute", time.getMinute());
      date.put("second", time.getSecond());
    }
    return date;
  }
}
