package org.datedrecord.format;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.datedrecord.model.Lifecycle;
import org.datedrecord.view.FactView;

/// iCalendar (RFC 5545, with the calendar's own properties of RFC 7986). A calendar knows days and
/// times only, so a fact that is known less exactly is left out and counted, and never put on the
/// first of its month. A fact that was retracted is a cancelled event.
public final class FactsCalendar implements FactsFormat {

  private static final DateTimeFormatter DAY = formatter("uuuuMMdd");
  private static final DateTimeFormatter TIME = formatter("uuuuMMdd'T'HHmmss");
  private static final DateTimeFormatter INSTANT = formatter("uuuuMMdd'T'HHmmss'Z'");
  private static final int LAST_YEAR = 9999;

  @Override
  public void write(Head head, Iterable<FactView> facts, Writer out) throws IOException {
    ContentLines lines = new ContentLines(out);
    lines.line("BEGIN", "VCALENDAR");
    lines.line("VERSION", "2.0");
    lines.line("PRODID", "-//Dated Record//EN");
    lines.line("UID", head.timeline().id().toString());
    lines.line("LAST-MODIFIED", instant(head.moment().recordedAt()));
    lines.line("URL", head.page());
    lines.text("NAME", Told.line(head.timeline().title()));
    lines.text("X-WR-CALNAME", Told.line(head.timeline().title()));
    String about = about(head, facts);
    lines.text("DESCRIPTION", about);
    lines.text("X-WR-CALDESC", about);
    for (FactView fact : facts) {
      Map<String, String> when = when(fact);
      if (!when.isEmpty()) {
        event(head, fact, when, lines);
      }
    }
    lines.line("END", "VCALENDAR");
  }

  /// What the calendar is about and what is not in it: the head stands before the events, so they
  /// are gone through for this first.
  private static String about(Head head, Iterable<FactView> facts) {
    long left = 0;
    for (FactView fact : facts) {
      left += when(fact).isEmpty() ? 1 : 0;
    }
    return (head.timeline().scope() + "\n\n" + Told.left(head, left, "not known to the day"))
        .strip();
  }

  private static void event(Head head, FactView fact, Map<String, String> when, ContentLines lines)
      throws IOException {
    boolean cancelled = fact.lifecycle() != Lifecycle.ACTIVE;
    lines.line("BEGIN", "VEVENT");
    lines.line("UID", fact.id().toString());
    lines.line("DTSTAMP", instant(fact.changedAt()));
    lines.line("CREATED", instant(fact.recordedAt()));
    lines.line("LAST-MODIFIED", instant(fact.changedAt()));
    lines.line("SEQUENCE", Long.toString(fact.version() - 1));
    for (Map.Entry<String, String> property : when.entrySet()) {
      lines.line(property.getKey(), property.getValue());
    }
    lines.line("TRANSP", "TRANSPARENT");
    lines.line(
        "STATUS", cancelled ? "CANCELLED" : fact.when().certain() ? "CONFIRMED" : "TENTATIVE");
    lines.text("SUMMARY", Told.line(fact.title()));
    lines.text("DESCRIPTION", Told.description(fact));
    if (!fact.actors().isEmpty()) {
      lines.line("CATEGORIES", actors(fact));
    }
    lines.line("URL", head.page(fact));
    lines.text("X-DATEDRECORD-EDTF", String.valueOf(fact.when().edtf()));
    lines.text("X-DATEDRECORD-STATEMENT", fact.statement());
    lines.line("END", "VEVENT");
  }

  private static String actors(FactView fact) {
    return fact.actors().stream()
        .map(actor -> ContentLines.escaped(Told.line(actor.name())))
        .distinct()
        .collect(Collectors.joining(","));
  }

  /// The properties that say when; none where a calendar cannot say it. One day out of several is
  /// no event on all of them.
  private static Map<String, String> when(FactView fact) {
    return Ends.of(fact.when())
        .filter(ends -> ends.kind() != Ends.Kind.ONCE)
        .filter(ends -> List.of(ends.start(), ends.last()).stream().allMatch(FactsCalendar::fits))
        .map(FactsCalendar::properties)
        .orElseGet(Map::of);
  }

  private static Map<String, String> properties(Ends ends) {
    Map<String, String> properties = new LinkedHashMap<>();
    LocalTime time = ends.start().time();
    if (time != null) {
      LocalDateTime start = date(ends.start()).atTime(time);
      ZoneOffset offset = ends.start().offset();
      properties.put(
          "DTSTART",
          // As the clock showed it where nobody said of which place it was.
          offset == null ? TIME.format(start) : instant(start.toInstant(offset)));
    } else if (ends.from() != null && ends.to() != null) {
      properties.put("DTSTART;VALUE=DATE", DAY.format(date(ends.from())));
      properties.put("DTEND;VALUE=DATE", DAY.format(date(ends.to()).plusDays(1)));
    }
    return properties;
  }

  /// Whether it is known to the day, of a year with four digits and no sign.
  private static boolean fits(Stamp stamp) {
    return stamp.day() > 0 && stamp.year() > 0 && date(stamp).plusDays(2).getYear() <= LAST_YEAR;
  }

  private static LocalDate date(Stamp stamp) {
    return LocalDate.of(stamp.year(), stamp.month(), stamp.day());
  }

  private static String instant(Instant instant) {
    return INSTANT.format(instant.atOffset(ZoneOffset.UTC));
  }

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }
}
