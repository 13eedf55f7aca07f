package org.datedrecord.format;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.datedrecord.view.FactView;
import org.datedrecord.view.SourceRef;

/// The text of markwhen. It keeps how exact a date is, of years before Christ nothing but the year,
/// and knows no doubt: that is said in words. A line that looks like a date begins an event there,
/// so every line of ours that could is marked as quoted.
public final class Markwhen implements FactsFormat {

  /// The most digits that it takes for a year with an era.
  private static final int FARTHEST = 99_999;

  @Override
  public void write(Head head, Iterable<FactView> facts, Writer out) throws IOException {
    out.append("---\ntitle: ").append(JsonText.of(Told.line(head.timeline().title())));
    out.append("\ndescription: ").append(JsonText.of(Told.line(head.timeline().scope())));
    out.append("\nurl: ").append(JsonText.of(head.page())).append("\ntimezone: UTC\n---\n");
    long left = 0;
    for (FactView fact : facts) {
      Optional<Ends> ends = Ends.of(fact.when()).filter(Markwhen::fits);
      if (ends.isPresent()) {
        event(head, fact, ends.get(), out);
      } else {
        left++;
      }
    }
    String note = Told.left(head, left, "not known, or of a year with more than five digits");
    out.append(note.isEmpty() ? "" : "\n// " + note + "\n");
  }

  private static void event(Head head, FactView fact, Ends ends, Writer out) throws IOException {
    boolean whole = ends.plain() && ends.start().year() > 0 && isTold(ends.start());
    out.append('\n').append(range(ends)).append(": ").append(Told.headline(fact));
    out.append(whole ? "\n" : " (" + fact.when().words() + ")\n");
    property(out, "id", fact.id().toString());
    property(out, "title", Told.headline(fact));
    property(out, "edtf", String.valueOf(fact.when().edtf()));
    property(out, "lane", Told.lane(fact));
    property(out, "standing", fact.standing().term());
    property(out, "url", head.page(fact));
    out.append('\n');
    for (String line : fact.statement().split("\n", -1)) {
      out.append("> ").append(line).append('\n');
    }
    for (SourceRef source : Told.sources(fact)) {
      out.append("> Source: ").append(Told.source(source)).append('\n');
    }
  }

  private static void property(Writer out, String name, String value) throws IOException {
    out.append(name).append(": ").append(JsonText.of(value)).append('\n');
  }

  private static boolean fits(Ends ends) {
    return Math.max(Math.abs(ends.start().year()), Math.abs(ends.last().year())) < FARTHEST;
  }

  /// Whether a stamp can be written with all that it says.
  private static boolean isTold(Stamp stamp) {
    return stamp.time() == null || stamp.offset() != null;
  }

  private static String range(Ends ends) {
    Stamp end = ends.end();
    boolean eras = needsEra(ends.start()) || (end != null && needsEra(end));
    if (eras) {
      return era(ends.start()) + (end == null ? "" : " - " + era(end));
    }
    return written(ends.start()) + (end == null ? "" : "/" + written(end));
  }

  private static boolean needsEra(Stamp stamp) {
    return stamp.year() < 1 || stamp.year() > 9999;
  }

  /// The year alone, as it is counted with its era.
  private static String era(Stamp stamp) {
    return stamp.year() < 1 ? (1 - stamp.year()) + " BCE" : stamp.year() + " CE";
  }

  private static String written(Stamp stamp) {
    String year = String.format(Locale.ROOT, "%04d", stamp.year());
    LocalTime time = stamp.time();
    ZoneOffset offset = stamp.offset();
    if (time != null && offset != null) {
      return instant(stamp, time, offset);
    }
    return year + part(stamp.month()) + part(stamp.day());
  }

  private static String instant(Stamp stamp, LocalTime clock, ZoneOffset offset) {
    LocalDateTime local =
        LocalDateTime.of(
            stamp.year(), stamp.month(), stamp.day(), clock.getHour(), clock.getMinute());
    return Instants.signed(
        local.plusSeconds(clock.getSecond()).minusSeconds(offset.getTotalSeconds()));
  }

  private static String part(int number) {
    return number == 0 ? "" : String.format(Locale.ROOT, "-%02d", number);
  }
}
