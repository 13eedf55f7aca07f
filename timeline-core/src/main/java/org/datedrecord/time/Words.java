package org.datedrecord.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.datedrecord.time.CalendarPart.Day;
import org.datedrecord.time.CalendarPart.Month;
import org.datedrecord.time.CalendarPart.Season;
import org.datedrecord.time.CalendarPart.SomeDay;
import org.datedrecord.time.CalendarPart.SomeDayOfYear;
import org.datedrecord.time.CalendarPart.SomeMonth;
import org.datedrecord.time.CalendarPart.Year;
import org.datedrecord.time.CalendarPart.Years;
import org.jspecify.annotations.Nullable;

/// Whole expressions in British English: "between March and 3 July 2026".
///
/// One day of several ("by", "or later", "between", "or") never reads like a stretch of time
/// ("until", "from", "to").
final class Words {
  private Words() {}

  static String of(Edtf date) {
    return switch (date) {
      case PlainDate plain when plain.certain() -> inside(plain);
      case PlainDate plain -> CalendarWords.of(plain.part()) + ", " + doubt(plain.qualifier());
      case Moment moment -> moment(moment);
      case Interval interval -> interval(interval);
      case OneOf(List<OneOf.Choice> choices)
          when choices.stream().allMatch(PlainDate.class::isInstance) ->
          dates(choices.stream().map(PlainDate.class::cast).toList());
      case OneOf(List<OneOf.Choice> choices) -> choices(choices);
    };
  }

  private static String doubt(Qualifier qualifier) {
    return switch (qualifier) {
      case NONE -> "certain";
      case UNCERTAIN -> "uncertain";
      case APPROXIMATE -> "approximate";
      case UNCERTAIN_AND_APPROXIMATE -> "uncertain and approximate";
    };
  }

  private static String moment(Moment moment) {
    var time = moment.time();
    String clock = String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute());
    if (time.getSecond() != 0) {
      clock += String.format(Locale.ROOT, ":%02d", time.getSecond());
    }
    var offset = moment.offset();
    String zone =
        offset == null ? "" : offset.getTotalSeconds() == 0 ? " UTC" : " (UTC" + offset + ")";
    return CalendarWords.of(moment.day()) + ", " + clock + zone;
  }

  private static String interval(Interval interval) {
    return switch (interval) {
      case Interval(PlainDate start, PlainDate end) when start.equals(end) ->
          "during " + inside(start);
      case Interval(PlainDate start, PlainDate end) -> before(start, end) + " to " + inside(end);
      case Interval(PlainDate start, Interval.Missing end) ->
          "from " + inside(start) + ", end " + end(end);
      case Interval(Interval.Missing start, Interval.End end) ->
          "until " + end(end) + ", start " + end(start);
    };
  }

  private static String end(Interval.End end) {
    return switch (end) {
      case PlainDate date -> inside(date);
      case Interval.Missing.OPEN -> "open";
      case Interval.Missing.UNKNOWN -> "unknown";
    };
  }

  private static String dates(List<PlainDate> dates) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i + 1 < dates.size(); i++) {
      words.add(before(dates.get(i), dates.get(i + 1)));
    }
    return String.join(", ", words) + " or " + inside(dates.getLast());
  }

  private static String choices(List<OneOf.Choice> choices) {
    List<String> words = choices.stream().map(Words::choice).toList();
    if (words.size() == 1) {
      return words.getFirst();
    }
    return String.join(", ", words.subList(0, words.size() - 1)) + ", or " + words.getLast();
  }

  private static String choice(OneOf.Choice choice) {
    return switch (choice) {
      case PlainDate date -> inside(date);
      case Range range -> range(range.from(), range.to());
    };
  }

  private static String range(@Nullable PlainDate from, @Nullable PlainDate to) {
    if (from == null) {
      return by(Objects.requireNonNull(to));
    }
    return to == null
        ? inside(from) + " or later"
        : "between " + before(from, to) + " and " + inside(to);
  }

  // "By July" may leave July out; the bound is the last day.
  private static String by(PlainDate date) {
    return switch (date.part()) {
      case Day _, SomeDay _, SomeMonth _, SomeDayOfYear _ -> "by " + inside(date);
      case Month _, Season _, Year _, Years _ -> "by the end of " + inside(date);
    };
  }

  private static String before(PlainDate date, PlainDate next) {
    return date.certain() && next.certain()
        ? CalendarWords.before(date.part(), next.part())
        : inside(date);
  }

  /// One date among others: its doubt is kept to itself by brackets.
  private static String inside(PlainDate date) {
    String words = CalendarWords.of(date.part());
    return date.certain() ? words : words + " (" + doubt(date.qualifier()) + ")";
  }
}
