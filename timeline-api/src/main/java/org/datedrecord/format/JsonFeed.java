package org.datedrecord.format;

import java.util.List;
import java.util.Map;

/// JSON Feed, version 1.1. What it has no member for is in ours, `_dated_record`: the date as EDTF
/// and in words, how the fact stands, which change it was. It knows no tombstones, so what was
/// retracted says so in its title and its text.
public final class JsonFeed {

  /// Its media type.
  public static final String MEDIA_TYPE = "application/feed+json";

  private static final String OURS = "_dated_record";

  private JsonFeed() {}

  /// A feed as a document.
  public static String of(Feed feed) {
    return JsonText.of(
            JsonText.object(
                "version", "https://jsonfeed.org/version/1.1",
                "title", feed.title(),
                "description", feed.about(),
                "home_page_url", feed.page(),
                "feed_url", feed.self(),
                "next_url", feed.next(),
                "authors", List.of(JsonText.object("name", "Dated Record")),
                "items", feed.entries().stream().map(JsonFeed::item).toList()))
        + "\n";
  }

  private static Map<String, Object> item(Feed.Entry entry) {
    return JsonText.object(
        "id",
        Feed.urn(entry.id()),
        "url",
        entry.url(),
        "external_url",
        entry.via().isEmpty() ? null : entry.via().getFirst(),
        "title",
        entry.title(),
        "content_text",
        entry.text(),
        "date_published",
        entry.published().toString(),
        "date_modified",
        entry.updated().toString(),
        "authors",
        entry.author() == null ? null : List.of(JsonText.object("name", entry.author())),
        "tags",
        entry.tags(),
        OURS,
        entry.more());
  }
}
