package org.datedrecord.foreign;

import java.net.URI;
import java.net.URISyntaxException;
import org.datedrecord.model.Publication;
import org.datedrecord.model.When;
import org.datedrecord.syntax.Wording;
import org.jspecify.annotations.Nullable;

/// A source as a file names it: by its address, by its title, or by both.
///
/// @param url where it is
/// @param title its title; where there is none the address stands for it
/// @param publisher who published it
/// @param published when
record Link(
    @Nullable String url, @Nullable String title, @Nullable String publisher, When published) {

  private static final int TITLE = 300;

  static Link to(String url) {
    return new Link(url, null, null, When.UNKNOWN);
  }

  /// The publication that it is. A title in brackets is not its own.
  Publication publication() {
    return new Publication(
        Publication.Type.ARTICLE,
        publisher,
        title == null ? "[" + Wording.cut(String.valueOf(url), TITLE - 2) + "]" : title,
        url,
        published,
        null,
        null,
        null,
        null);
  }

  /// Whom a reader would name as its publisher.
  String party() {
    if (publisher != null) {
      return publisher;
    }
    String host = host();
    return host.isEmpty() ? Wording.cut(String.valueOf(title), 200) : host;
  }

  private String host() {
    try {
      String host = url == null ? null : new URI(url).getHost();
      return host == null ? "" : host.startsWith("www.") ? host.substring(4) : host;
    } catch (URISyntaxException e) {
      return "";
    }
  }
}
