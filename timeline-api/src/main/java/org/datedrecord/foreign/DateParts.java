package org.datedrecord.foreign;

import java.util.regex.Pattern;
import org.datedrecord.model.When;
import org.datedrecord.syntax.Unfit;
import org.datedrecord.syntax.Wording;
import org.datedrecord.time.Edtf;
import org.jspecify.annotations.Nullable;

/// A date of which year, month, day and time stand apart, as TimelineJS has them: what is left out
/// is not known. Numbers may be written as text. A time without seconds stands in the wording.
///
/// @param time as `14:05` or `14:05:00`, with or without a fraction
record DateParts(
    @Nullable String year, @Nullable String month, @Nullable String day, @Nullable String time) {

  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

  When when() {
    if (year == null) {
      if (month != null || day != null || time != null) {
        throw new Unfit("date", "It has a part of a date, and no year.");
      }
      return When.UNKNOWN;
    }
    // TimelineJS writes 44 BCE as -44, and knows no year 0.
    long number = number("year", year);
    if (number == 0) {
      throw new Unfit("date", "There is no year 0 in this format.");
    }
    String years = IsoDate.year(number < 0 ? number + 1 : number);
    if (month == null) {
      if (day != null) {
        throw new Unfit("date", "It has a day, and no month.");
      }
      return untimed(years);
    }
    String months = years + "-" + two("month", month);
    if (day == null) {
      return untimed(months);
    }
    String date = months + "-" + two("day", day);
    return time == null
        ? When.stated(date)
        : IsoDate.read(date + " " + time)
            .orElseThrow(() -> new Unfit("date", "“%s” is no time of day.".formatted(time)));
  }

  private When untimed(String date) {
    if (time != null) {
      throw new Unfit("date", "It has a time of day, and no day.");
    }
    return new When(Edtf.parse(date), null, When.Basis.STATED, null);
  }

  private static String two(String part, String text) {
    long number = number(part, text);
    if (number < 1 || number > 99) {
      throw new Unfit("date", "There is no %s %d.".formatted(part, number));
    }
    return "%02d".formatted(number);
  }

  static long number(String part, String text) {
    String plain = text.replaceAll("[\\s,]", "").replaceFirst("\\.0+$", "");
    if (!WHOLE.matcher(plain).matches()) {
      throw new Unfit("date", "“%s” is no %s.".formatted(Wording.cut(text, 40), part));
    }
    return Long.parseLong(plain);
  }
}
