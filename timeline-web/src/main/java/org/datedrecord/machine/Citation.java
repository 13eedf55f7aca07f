package org.datedrecord.machine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.datedrecord.view.VersionView;

/// How a version of a fact is cited. What is cited never changes: a later version has another
/// address.
///
/// @param id of the fact
/// @param timeline the title of its timeline
/// @param url of the version
public record Citation(
    String id, long version, String title, String timeline, Instant recordedAt, String url) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ZoneOffset.UTC);

  /// The citation of a version.
  public static Citation of(VersionView version, String timeline, String url) {
    return new Citation(
        version.fact().id().toString(),
        version.version(),
        version.fact().title(),
        timeline,
        version.recordedAt(),
        url);
  }

  /// As it stands in a footnote.
  public String plain() {
    return "“%s.” %s. Dated Record, version %d, %s. %s"
        .formatted(title, timeline, version, DAY.format(recordedAt), url);
  }

  /// As BibTeX takes it.
  public String bibtex() {
    LocalDate day = day();
    return """
    @misc{datedrecord-%s-v%d,
      title = {{%s}},
      howpublished = {Dated Record: %s},
      year = {%d},
      month = %s,
      note = {Version %d, recorded %s},
      url = {%s}
    }
    """
        .formatted(
            id,
            version,
            tex(title),
            tex(timeline),
            day.getYear(),
            day.getMonth().name().substring(0, 3).toLowerCase(Locale.ROOT),
            version,
            DAY.format(recordedAt),
            url);
  }

  /// As CSL-JSON, which reference managers read.
  public String csl() {
    LocalDate day = day();
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", "datedrecord-" + id + "-v" + version);
    item.put("type", "webpage");
    item.put("title", title);
    item.put("container-title", timeline);
    item.put("publisher", "Dated Record");
    item.put("version", String.valueOf(version));
    item.put(
        "issued",
        Map.of(
            "date-parts",
            List.of(List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth()))));
    item.put("URL", url);
    return JsonLd.json(List.of(item));
  }

  private LocalDate day() {
    return recordedAt.atZone(ZoneOffset.UTC).toLocalDate();
  }

  /// A text with nothing in it that TeX would obey.
  private static String tex(String text) {
    StringBuilder safe = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> safe.append("\\textbackslash{}");
        case '~' -> safe.append("\\textasciitilde{}");
        case '^' -> safe.append("\\textasciicircum{}");
        case '{', '}', '$', '&', '#', '_', '%' -> safe.append('\\').append(c);
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }
}
