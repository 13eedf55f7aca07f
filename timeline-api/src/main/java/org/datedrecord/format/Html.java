package org.datedrecord.format;

import java.util.stream.Collectors;
import org.datedrecord.view.FactView;
import org.datedrecord.view.SourceRef;

/// Text for programs that take HTML where we have plain text: nothing in it is an element of its
/// own.
final class Html {

  private Html() {}

  /// Text in an element or an attribute.
  static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /// What there is to read of a fact: the statement, who says so, the sources, and where it is.
  static String body(Head head, FactView fact) {
    String sources = sources(fact);
    return paragraph(text(fact.statement()).replace("\n", "<br>"))
        + paragraph(text(Told.standing(fact)))
        + (sources.isEmpty() ? "" : paragraph("Sources: " + sources))
        + paragraph(link(head.page(fact), "In the record, version " + fact.version()));
  }

  static String paragraph(String html) {
    return "<p>" + html + "</p>";
  }

  /// The sources it rests on; empty where there are none.
  static String sources(FactView fact) {
    return Told.sources(fact).stream().map(Html::source).collect(Collectors.joining("; "));
  }

  private static String source(SourceRef source) {
    String publisher = source.publisher();
    String title = Told.line(source.title());
    String shown = publisher == null ? title : title + ", " + Told.line(publisher);
    return source.url() == null ? text(shown) : link(source.url(), shown);
  }

  private static String link(String address, String shown) {
    return "<a href=\"" + text(address) + "\">" + text(shown) + "</a>";
  }
}
