package org.datedrecord.format;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/// Atom (RFC 4287), with a tombstone for what was retracted (RFC 6721) and the older entries behind
/// `next` (RFC 5005).
public final class AtomFeed {

  /// Its media type.
  public static final String MEDIA_TYPE = "application/atom+xml; charset=utf-8";

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";

  private AtomFeed() {}

  /// A feed as a document.
  public static String of(Feed feed) {
    StringWriter text = new StringWriter();
    try {
      write(feed, new Xml(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(Feed feed, Xml xml) throws IOException {
    xml.open("feed", "xmlns", ATOM, "xmlns:at", TOMBSTONES);
    xml.element("id", Feed.urn(feed.id()));
    xml.element("title", feed.title());
    xml.element("subtitle", feed.about());
    xml.element("updated", feed.updated().toString());
    xml.open("author");
    xml.element("name", "Dated Record");
    xml.close("author");
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", feed.page());
    xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", feed.self());
    if (feed.next() != null) {
      xml.empty("link", "rel", "next", "type", "application/atom+xml", "href", feed.next());
    }
    for (Feed.Entry entry : feed.entries()) {
      if (entry.gone()) {
        tombstone(entry, xml);
      } else {
        entry(entry, xml);
      }
    }
    xml.close("feed");
  }

  private static void tombstone(Feed.Entry entry, Xml xml) throws IOException {
    String when = entry.updated().toString();
    xml.open("at:deleted-entry", "ref", Feed.urn(entry.id()), "when", when);
    xml.element("at:comment", entry.text());
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", entry.url());
    xml.close("at:deleted-entry");
  }

  private static void entry(Feed.Entry entry, Xml xml) throws IOException {
    xml.open("entry");
    xml.element("id", Feed.urn(entry.id()));
    xml.element("title", entry.title());
    xml.element("published", entry.published().toString());
    xml.element("updated", entry.updated().toString());
    if (entry.author() != null) {
      xml.open("author");
      xml.element("name", entry.author());
      xml.close("author");
    }
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", entry.url());
    for (String source : entry.via()) {
      xml.empty("link", "rel", "via", "href", source);
    }
    for (String tag : entry.tags()) {
      xml.empty("category", "term", tag);
    }
    xml.element("content", entry.text(), "type", "text");
    xml.close("entry");
  }
}
