package org.datedrecord.foreign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.datedrecord.model.Actor;
import org.datedrecord.model.When;
import org.datedrecord.syntax.Html;
import org.datedrecord.syntax.Unfit;
import org.datedrecord.syntax.Wording;
import org.jspecify.annotations.Nullable;

/// An event in the making: readers put in what their format says, and the same rules make an item
/// of it whatever the format.
///
/// An event without a title gets the first line of its text, or of that the beginning; the text
/// then stands in full as the statement. One without a text has its title as the statement. A title
/// that is too long is cut, and stands in full before the text. Nothing else is cut.
final class Draft {

  private static final int TITLE = 120;
  private static final int QUOTE = 300;

  private final long place;
  private @Nullable String id;
  private @Nullable String title;
  private @Nullable String text;
  private @Nullable String words;
  private @Nullable String page;
  private boolean ours;
  private When when = When.UNKNOWN;
  private final List<Actor> actors = new ArrayList<>();
  private final Map<String, Link> links = new LinkedHashMap<>();

  Draft(long place) {
    this.place = place;
  }

  Draft id(@Nullable String given) {
    id = Wording.line(given);
    return this;
  }

  Draft title(@Nullable String given) {
    title = Wording.line(given);
    quote(title);
    return this;
  }

  Draft text(@Nullable String given) {
    text = Wording.of(given);
    quote(text);
    return this;
  }

  /// A title in HTML.
  Draft htmlTitle(@Nullable String given) {
    Html html = Html.of(given);
    title = Wording.line(html.text());
    quote(html.words());
    html.links().forEach(url -> link(Link.to(url)));
    return this;
  }

  /// A text in HTML.
  Draft htmlText(@Nullable String given) {
    Html html = Html.of(given);
    text = Wording.of(html.text());
    quote(html.words());
    page = html.page();
    html.links().forEach(url -> link(Link.to(url)));
    return this;
  }

  /// More text, after what is there.
  Draft more(@Nullable String given) {
    String more = Wording.of(given);
    if (more != null) {
      text = text == null ? more : text + "\n\n" + more;
    }
    return this;
  }

  /// What the file itself calls a quotation; it must not be cut.
  Draft quotation(@Nullable String given) {
    String quotation = Wording.of(given);
    if (quotation != null && Wording.length(quotation) > QUOTE) {
      throw new Unfit("quote", "A quote has at most %d characters.".formatted(QUOTE));
    }
    words = quotation == null ? words : quotation;
    return this;
  }

  /// Words that stand in the file as they are, where the title does not.
  Draft words(@Nullable String given) {
    quote(Wording.line(given));
    return this;
  }

  private void quote(@Nullable String given) {
    if (words == null && given != null) {
      words = Wording.beginning(given, QUOTE);
    }
  }

  Draft when(When given) {
    when = given;
    return this;
  }

  /// The date that a record like ours wrote beside its own form of it; else what the form says.
  ///
  /// @param form reads what the format itself says
  Draft when(@Nullable String edtf, Supplier<When> form) {
    ours = edtf != null;
    return when(WrittenDate.edtf(edtf).orElseGet(form));
  }

  Draft actor(@Nullable String name, String role) {
    String line = Wording.line(name);
    if (line != null && actors.stream().noneMatch(actor -> actor.name().equals(line))) {
      actors.add(new Actor(line, role));
    }
    return this;
  }

  /// A source; one address is one source, described by who names it first. What stands below the
  /// page of the event itself, such as its picture, is none.
  Draft link(Link link) {
    boolean own = page != null && link.url() != null && link.url().startsWith(page);
    if (own) {
      return this;
    }
    if (link.url() != null || link.title() != null) {
      links.putIfAbsent(link.url() == null ? "" + link.title() : link.url(), link);
    }
    return this;
  }

  /// What a record no longer stands by must not come back as if nothing were.
  static Unfit retracted() {
    return new Unfit("", "The file says that the fact was retracted.");
  }

  /// The id at the end of the page's address.
  private @Nullable String ofPage() {
    return page == null ? null : page.substring(page.lastIndexOf('/') + 1);
  }

  /// The item.
  Item event() {
    if ((ours || page != null) && title != null && title.startsWith("Retracted: ")) {
      throw retracted();
    }
    if (title == null && text == null) {
      throw new Unfit("title", "It has neither a title nor a text.");
    }
    String head = title == null ? "" + text : title;
    String first = title == null ? head.lines().findFirst().orElse(head).strip() : title;
    boolean whole = Wording.length(first) <= TITLE;
    String statement = text == null ? head : text;
    if (title != null && text != null && !whole) {
      statement = title + "\n\n" + text;
    }
    return new Item.Event(
        place,
        id == null ? ofPage() : id,
        Wording.cut(first, TITLE),
        statement,
        words == null ? Wording.beginning(statement, QUOTE) : words,
        when,
        actors,
        List.copyOf(links.values()));
  }
}
