package org.datedrecord.foreign;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.datedrecord.model.When;
import org.datedrecord.syntax.CalendarLines;
import org.datedrecord.syntax.Unfit;
import org.jspecify.annotations.Nullable;

/// When an event of a calendar begins or ends: a whole day, or a second with its offset where its
/// zone is known.
///
/// @param time none for a whole day
/// @param zone as it is called, where it is not one that every computer knows
record CalendarTime(
    LocalDate day,
    @Nullable LocalDateTime time,
    @Nullable ZoneOffset offset,
    @Nullable String zone) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern FORM = Pattern.compile("(\\d{8})(?:T(\\d\\d)(\\d\\d)(\\d\\d)(Z)?)?");
  private static final Pattern LENGTH =
      Pattern.compile(
          "\\+?P(?:(\\d{1,6})W|(?:(\\d{1,6})D)?(?:T(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,6})S)?)?)");
  private static final WrittenDate DATES = new WrittenDate(WrittenDate.Order.UNSAID);

  static CalendarTime of(CalendarLines.Property property) {
    String text = property.value().strip();
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw WrittenDate.unread(text, "is no date of a calendar");
    }
    try {
      LocalDate day = LocalDate.parse(form.group(1), DAY);
      if (form.group(2) == null) {
        return new CalendarTime(day, null, null, null);
      }
      LocalDateTime time =
          day.atTime(
              Integer.parseInt(form.group(2)),
              Integer.parseInt(form.group(3)),
              Integer.parseInt(form.group(4)));
      String zone = property.parameter("TZID");
      return form.group(5) == null && zone != null
          ? in(zone, day, time)
          : new CalendarTime(day, time, form.group(5) == null ? null : ZoneOffset.UTC, null);
    } catch (DateTimeException e) {
      throw WrittenDate.unread(text, "is no date there is");
    }
  }

  private static CalendarTime in(String zone, LocalDate day, LocalDateTime time) {
    ZoneId id;
    try {
      id = ZoneId.of(zone.strip().replaceFirst("^/", ""));
    } catch (DateTimeException e) {
      return new CalendarTime(day, time, null, zone);
    }
    List<ZoneOffset> offsets = id.getRules().getValidOffsets(time);
    if (offsets.size() != 1) {
      throw WrittenDate.unread(
          time.toString(),
          offsets.isEmpty()
              ? "is an hour that the clocks of %s skipped".formatted(zone)
              : "was twice by the clocks of %s".formatted(zone));
    }
    ZoneOffset offset = offsets.getFirst();
    boolean whole = offset.getTotalSeconds() % 60 == 0;
    return new CalendarTime(day, time, whole ? offset : null, whole ? null : zone);
  }

  /// When it is over that begins here and takes so long.
  CalendarTime plus(String length) {
    Matcher parts = LENGTH.matcher(length);
    if (!parts.matches()) {
      throw WrittenDate.unread(length, "is no duration");
    }
    long days = number(parts, 1) * 7 + number(parts, 2);
    Duration hours =
        Duration.ofHours(number(parts, 3))
            .plusMinutes(number(parts, 4))
            .plusSeconds(number(parts, 5));
    if (time == null) {
      if (!hours.isZero()) {
        throw WrittenDate.unread(length, "is no number of days");
      }
      return new CalendarTime(day.plusDays(days), null, null, null);
    }
    LocalDateTime end = time.plusDays(days).plus(hours);
    return new CalendarTime(end.toLocalDate(), end, offset, zone);
  }

  private static long number(Matcher parts, int group) {
    return parts.group(group) == null ? 0 : Long.parseLong(parts.group(group));
  }

  /// From here to the end, which of whole days is the day after.
  When until(CalendarTime end) {
    if (equals(end)) {
      return when();
    }
    if ((time == null) != (end.time == null)) {
      throw new Unfit("date", "It begins on a day and ends at an hour, or the other way round.");
    }
    LocalDate last = end.day.minusDays(1);
    if (time == null) {
      if (last.isBefore(day)) {
        throw new Unfit("date", "It ends before it begins.");
      }
      return DATES.span(when(), new CalendarTime(last, null, null, null).when());
    }
    return DATES.span(when(), end.when());
  }

  private When when() {
    String date =
        IsoDate.date(Integer.toString(day.getYear()), null, null) + day.toString().substring(4);
    if (time == null) {
      return When.stated(date);
    }
    String text =
        "%sT%02d:%02d:%02d".formatted(date, time.getHour(), time.getMinute(), time.getSecond());
    return zone == null
        ? When.stated(text + (offset == null ? "" : offset))
        : WrittenDate.withWords(When.stated(text), text.replace('T', ' ') + " " + zone);
  }
}
