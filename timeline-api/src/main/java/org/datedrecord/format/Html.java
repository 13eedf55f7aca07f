package org.datedrecord.format;

import java.util.stream.Collectors;
import org.datedrecord.view.FactView;
import org.datedrecord.view.SourceRef;

/// Text for programs that take HTML where we have plain text: nothing in it is an element of its
/// own.
///
/// What is no part of what the fact says, such as its date in words beside its title, is marked
/// with `data-record`: whoever reads the text back, as an import of ours does, can tell it apart.
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
    String page =
        "<a rel=\"bookmark\" href=\"%s\">In the record, version %d</a>"
            .formatted(text(head.page(fact)), fact.version());
    return paragraph(text(fact.statement()).replace("\n", "<br>"))
        + aside("p", "standing", text(Told.standing(fact)))
        + (sources.isEmpty() ? "" : aside("p", "sources", "Sources: " + sources))
        + aside("p", "page", page);
  }

  /// The title, with the date in words where a format would show it as more exact than it is known.
  static String title(FactView fact, Ends ends) {
    String title = text(Told.headline(fact));
    return ends.plain()
        ? title
        : title + aside("span", "date", " (" + text(fact.when().words()) + ")");
  }

  /// Something beside what the fact says.
  static String aside(String element, String what, String html) {
    return "<%s data-record=\"%s\">%s</%s>".formatted(element, what, html, element);
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
