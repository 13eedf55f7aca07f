package org.datedrecord.format;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.datedrecord.view.FactView;
import org.datedrecord.view.SourceView;
import org.jspecify.annotations.Nullable;

/// BibTeX. It knows years and months, so a day stands in the note, and so does whatever else is
/// known of a date that is not plainly one. Nothing of our text is obeyed by TeX.
public final class BibTex implements FactsFormat {

  @Override
  public void write(Head head, Iterable<FactView> facts, Writer out) throws IOException {
    for (FactView fact : facts) {
      entry(Reference.of(head, fact), out);
    }
  }

  /// Writes sources.
  public static void sources(Head head, List<SourceView> sources, Writer out) throws IOException {
    for (SourceView source : sources) {
      entry(Reference.of(head, source), out);
    }
  }

  private static void entry(Reference of, Writer out) throws IOException {
    out.append("@misc{").append(of.key()).append(",\n");
    field(out, "title", "{" + tex(of.title()) + "}");
    String where =
        Told.there(of.publisher(), of.container()).stream()
            .map(BibTex::tex)
            .collect(Collectors.joining(": "));
    field(out, "howpublished", where.isEmpty() ? null : where);
    Stamp day = of.issued();
    if (day != null) {
      field(out, "year", Integer.toString(day.year()));
      if (day.month() > 0) {
        out.append("  month = ").append(Reference.month(day)).append(",\n");
      }
    }
    field(out, "note", note(of, day));
    field(out, "language", of.language());
    field(out, "urldate", of.seen() == null ? null : of.seen().toString());
    field(out, "url", of.url() == null ? null : url(of.url()));
    out.append("}\n\n");
  }

  private static @Nullable String note(Reference of, @Nullable Stamp day) {
    String note =
        Told.there(
                of.version() == null ? null : "Version " + of.version(),
                day != null && day.day() > 0
                    ? String.format(
                        Locale.ROOT, "%04d-%02d-%02d", day.year(), day.month(), day.day())
                    : null,
                of.issuedWords() == null ? null : "Published " + of.issuedWords(),
                of.archive() == null ? null : "Archived at " + of.archive(),
                of.note())
            .stream()
            .map(BibTex::tex)
            .collect(Collectors.joining(". "));
    return note.isEmpty() ? null : note;
  }

  private static void field(Writer out, String name, @Nullable String value) throws IOException {
    if (value != null) {
      out.append("  ").append(name).append(" = {").append(value).append("},\n");
    }
  }

  /// An address is written as it is; what would end its braces is coded.
  private static String url(String address) {
    return address.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
  }

  /// A text with nothing in it that TeX would obey.
  private static String tex(String text) {
    StringBuilder safe = new StringBuilder();
    for (char c : Told.line(text).toCharArray()) {
      switch (c) {
        case '\\' -> safe.append("\\textbackslash{}");
        case '~' -> safe.append("\\textasciitilde{}");
        case '^' -> safe.append("\\textasciicircum{}");
        case '{' -> safe.append("\\textbraceleft{}");
        case '}' -> safe.append("\\textbraceright{}");
        case '$', '&', '#', '_', '%' -> safe.append('\\').append(c);
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }
}
