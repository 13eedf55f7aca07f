package org.datedrecord.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.datedrecord.model.When;
import org.datedrecord.syntax.CalendarLines;
import org.datedrecord.syntax.Unfit;
import org.datedrecord.syntax.Unread;
import org.datedrecord.syntax.Wording;
import org.jspecify.annotations.Nullable;

/// The events of a calendar (RFC 5545). Those that recur happen more than once, and those that are
/// cancelled did not happen: both are rejected. The end of whole days is the day after the last.
final class ICalendar implements ForeignReader {

  private static final String EVENT = "VEVENT";
  private static final int MOST = 500;

  /// What a record like ours adds, since a calendar cannot say it.
  private static final String OWN_DATE = "X-DATEDRECORD-EDTF";

  private static final String OWN_STATEMENT = "X-DATEDRECORD-STATEMENT";
  private static final Pattern OWN =
      Pattern.compile(
          "^(?:urn:uuid:)?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(@.*)?$");

  @Override
  public void read(InputStream in, Taker taker) throws IOException {
    CalendarLines lines = new CalendarLines(in);
    Component open = null;
    int inside = 0;
    boolean calendar = false;
    for (Optional<CalendarLines.Property> next = lines.next();
        next.isPresent();
        next = lines.next()) {
      CalendarLines.Property line = next.get();
      if (!calendar && !line.is("BEGIN", "VCALENDAR")) {
        taker.reject(
            new Unread.Rejection(
                line.number(), "", "The file does not begin with BEGIN:VCALENDAR."));
        return;
      }
      calendar = true;
      if (open == null) {
        if (line.is("BEGIN", EVENT)) {
          open = new Component(line.number());
        } else if (line.is("BEGIN", "VTODO") || line.is("BEGIN", "VJOURNAL")) {
          taker.note("What is to be done, and journals, are not read; events are.");
        }
      } else if (line.is("END", EVENT) && inside == 0) {
        Component whole = open;
        open = null;
        taker.attempt(whole.line(), () -> event(whole));
      } else if (line.name().equals("BEGIN")) {
        inside++;
      } else if (line.name().equals("END")) {
        inside = Math.max(0, inside - 1);
      } else if (inside == 0) {
        open.add(line);
      }
    }
    if (open != null) {
      taker.reject(new Unread.Rejection(open.line(), "", "The event does not end."));
    }
  }

  /// An event in the making.
  private static final class Component {

    private final long line;
    private final Map<String, List<CalendarLines.Property>> properties = new LinkedHashMap<>();
    private int count;
    private @Nullable String fault;

    Component(long line) {
      this.line = line;
    }

    long line() {
      return line;
    }

    void add(CalendarLines.Property property) {
      if (property.fault() != null) {
        fault = property.fault();
      } else if (++count > MOST) {
        fault = "The event has more than %d properties.".formatted(MOST);
      } else {
        properties.computeIfAbsent(property.name(), n -> new ArrayList<>()).add(property);
      }
    }

    void check() {
      if (fault != null) {
        throw new Unfit("", fault);
      }
    }

    boolean has(String name) {
      return properties.containsKey(name);
    }

    List<CalendarLines.Property> all(String name) {
      return properties.getOrDefault(name, List.of());
    }

    CalendarLines.@Nullable Property one(String name) {
      return all(name).isEmpty() ? null : all(name).getFirst();
    }

    @Nullable String text(String name) {
      CalendarLines.Property property = one(name);
      return property == null ? null : property.text();
    }
  }

  private static Item event(Component given) {
    given.check();
    if (given.has("RRULE") || given.has("RDATE")) {
      throw new Unfit("date", "The event recurs; a fact happens once.");
    }
    String status = given.text("STATUS");
    if (status != null && status.strip().equalsIgnoreCase("CANCELLED")) {
      throw new Unfit("", "The event is cancelled.");
    }
    String own = given.text(OWN_DATE);
    String location = Wording.line(given.text("LOCATION"));
    Draft draft =
        new Draft(given.line())
            .id(id(given))
            .title(given.text("SUMMARY"))
            .text(own == null ? given.text("DESCRIPTION") : given.text(OWN_STATEMENT))
            .more(location == null ? null : "Location: " + location)
            .when(own, () -> when(given));
    // Of a record like ours, the URL leads to the event itself.
    for (String name : own == null ? List.of("URL", "ATTACH") : List.of("ATTACH")) {
      for (CalendarLines.Property property : given.all(name)) {
        if (property.value().regionMatches(true, 0, "http", 0, 4)) {
          draft.link(Link.to(property.value().strip()));
        }
      }
    }
    given.all("CATEGORIES").stream()
        .flatMap(property -> property.texts().stream())
        .forEach(tag -> draft.actor(tag, "tag"));
    return draft.event();
  }

  private static @Nullable String id(Component given) {
    String uid = Wording.line(given.text("UID"));
    String own = uid == null ? null : OWN.matcher(uid).replaceFirst("$1");
    String which = given.text("RECURRENCE-ID");
    return own == null || which == null ? own : own + " " + which;
  }

  private static When when(Component given) {
    CalendarLines.Property start = given.one("DTSTART");
    CalendarLines.Property end = given.one("DTEND");
    if (start == null) {
      if (end != null) {
        throw new Unfit("date", "The event has an end and no beginning.");
      }
      return When.UNKNOWN;
    }
    CalendarTime begin = CalendarTime.of(start);
    String duration = given.text("DURATION");
    CalendarTime last =
        end != null
            ? CalendarTime.of(end)
            : duration == null ? begin : begin.plus(duration.strip());
    return begin.until(last);
  }
}
