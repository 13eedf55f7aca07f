package org.datedrecord.format;

import java.io.IOException;
import java.io.Writer;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.datedrecord.view.FactView;
import org.jspecify.annotations.Nullable;

/// The table of TimelineJS3, as it stands in a Google sheet. The names of its columns are those of
/// its documentation, to the letter.
public record TimelineJsCsv(CsvStyle style) implements FactsFormat {

  private static final List<String> COLUMNS =
      List.of(
          "Year",
          "Month",
          "Day",
          "Time",
          "End Year",
          "End Month",
          "End Day",
          "End Time",
          "Display Date",
          "Headline",
          "Text",
          "Media",
          "Media Credit",
          "Media Caption",
          "Media Thumbnail",
          "Alt Text",
          "Type",
          "Group",
          "Background");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  @Override
  public void write(Head head, Iterable<FactView> facts, Writer out) throws IOException {
    CsvRows rows = new CsvRows(out, style, COLUMNS);
    long left = 0;
    for (FactView fact : facts) {
      Optional<Ends> ends = Ends.of(fact.when());
      if (ends.isPresent()) {
        rows.row(row(head, fact, ends.get()));
      } else {
        left++;
      }
    }
    @Nullable Object[] title = new @Nullable Object[COLUMNS.size()];
    title[COLUMNS.indexOf("Headline")] = Html.text(Told.line(head.timeline().title()));
    title[COLUMNS.indexOf("Text")] = TimelineJs.about(head, left);
    title[COLUMNS.indexOf("Type")] = "title";
    rows.row(Arrays.asList(title));
  }

  private static List<@Nullable Object> row(Head head, FactView fact, Ends ends) {
    Stamp start = ends.start();
    Stamp end = ends.end();
    return Arrays.asList(
        TimelineJs.year(start),
        part(start.month()),
        part(start.day()),
        time(start),
        end == null ? null : TimelineJs.year(end),
        end == null ? null : part(end.month()),
        end == null ? null : part(end.day()),
        end == null ? null : time(end),
        TimelineJs.displayed(fact, ends),
        Html.text(Told.headline(fact)),
        Html.body(head, fact),
        head.card(fact),
        Html.sources(fact),
        null,
        null,
        TimelineJs.ALT,
        null,
        Html.text(Told.lane(fact)),
        null);
  }

  private static @Nullable Object part(int number) {
    return number == 0 ? null : number;
  }

  private static @Nullable Object time(Stamp stamp) {
    return stamp.time() == null ? null : TIME.format(stamp.time());
  }
}
