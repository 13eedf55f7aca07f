package org.datedrecord.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.datedrecord.model.Publication;
import org.datedrecord.model.Text;
import org.datedrecord.model.When;
import org.datedrecord.syntax.Html;
import org.datedrecord.syntax.Unfit;
import org.datedrecord.syntax.Wording;
import org.datedrecord.syntax.Xml;
import org.jspecify.annotations.Nullable;

/// An RSS or Atom feed, as a list of sources to work through: each of its entries is a publication,
/// and no fact is made of it.
final class Feed implements ForeignReader {

  /// The zones that RFC 822 names.
  private static final Map<String, String> ZONES =
      Map.of(
          "EST", "-0500", "EDT", "-0400", "CST", "-0600", "CDT", "-0500", "MST", "-0700", "MDT",
          "-0600", "PST", "-0800", "PDT", "-0700");

  private final WrittenDate dates = new WrittenDate(WrittenDate.Order.UNSAID);
  private @Nullable String publisher;
  private @Nullable String language;

  @Override
  public void read(InputStream in, Taker taker) throws IOException {
    Xml.Count items = new Xml.Count();
    Xml.read(
        in,
        taker,
        items,
        xml -> {
          if (!Xml.child(xml) || !xml.getLocalName().matches("rss|RDF|feed")) {
            throw new Unfit("", "The file is XML, but no feed of RSS or Atom.");
          }
          language = xml.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang");
          entries(xml, taker, items);
        });
  }

  private void entries(XMLStreamReader xml, Taker taker, Xml.Count items)
      throws XMLStreamException, IOException {
    while (Xml.child(xml)) {
      switch (xml.getLocalName()) {
        case "channel" -> entries(xml, taker, items);
        case "title" -> publisher = name(Xml.text(xml));
        case "language" -> language = Wording.line(Xml.text(xml));
        case "item", "entry" -> {
          Entry entry = new Entry();
          entry.read(xml);
          long place = items.next();
          taker.attempt(place, () -> entry.item(place));
        }
        default -> Xml.skip(xml);
      }
    }
  }

  private static @Nullable String name(String title) {
    String name = Wording.line(Html.of(title).text());
    return name == null || Wording.length(name) > Text.NAME ? null : name;
  }

  private final class Entry {

    private @Nullable String id;
    private @Nullable String title;
    private @Nullable String link;
    private @Nullable String permanent;
    private @Nullable String published;
    private @Nullable String updated;

    void read(XMLStreamReader xml) throws XMLStreamException {
      while (Xml.child(xml)) {
        switch (xml.getLocalName()) {
          case "title" -> title = first(title, Xml.text(xml));
          case "link" -> link(xml);
          case "guid" -> {
            boolean address = !"false".equals(xml.getAttributeValue(null, "isPermaLink"));
            id = Wording.line(Xml.text(xml));
            permanent = address && id != null && id.startsWith("http") ? id : null;
          }
          case "id" -> id = Wording.line(Xml.text(xml));
          case "pubDate", "published", "date" -> published = first(published, Xml.text(xml));
          case "updated" -> updated = first(updated, Xml.text(xml));
          default -> Xml.skip(xml);
        }
      }
    }

    private void link(XMLStreamReader xml) throws XMLStreamException {
      String target = xml.getAttributeValue(null, "href");
      String role = xml.getAttributeValue(null, "rel");
      String text = Wording.line(Xml.text(xml));
      if (target == null) {
        link = first(link, text);
      } else if (role == null || role.equals("alternate")) {
        link = first(link, target.strip());
      }
    }

    private static @Nullable String first(@Nullable String there, @Nullable String next) {
      return there == null ? Wording.line(next) : there;
    }

    Item item(long place) {
      String url = link == null ? permanent : link;
      String name = Wording.line(Html.of(title).text());
      if (url == null && name == null) {
        throw new Unfit("title", "It has neither a title nor an address.");
      }
      Publication bare = new Link(url, name, publisher, date()).publication();
      Publication publication =
          new Publication(
              bare.type(),
              bare.publisher(),
              bare.title(),
              bare.url(),
              bare.published(),
              language,
              null,
              null,
              null);
      return new Item.Work(place, id, publication);
    }

    private When date() {
      String text = published == null ? updated : published;
      if (text == null) {
        return When.UNKNOWN;
      }
      String zone = text.substring(text.lastIndexOf(' ') + 1).toUpperCase(Locale.ROOT);
      String offset = ZONES.get(zone);
      return Instants.written(
          offset == null ? text : text.substring(0, text.lastIndexOf(' ') + 1) + offset, dates);
    }
  }
}
