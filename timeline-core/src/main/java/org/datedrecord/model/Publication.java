package org.datedrecord.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is known of one article, post or document. The record keeps this and short quotes, never
/// the text.
///
/// @param type what kind of publication it is
/// @param publisher who published it; none where it shows none
/// @param title its title; one in square brackets was supplied by the editor because it shows none
/// @param url where it was read
/// @param published when it was published
/// @param language of its text, as a BCP 47 tag
/// @param retrievedAt when the editor read it
/// @param contentSha256 the hash of the text that the editor read, in hexadecimal
/// @param archiveUrl a lasting copy kept by others
public record Publication(
    Type type,
    @Nullable String publisher,
    String title,
    @Nullable String url,
    When published,
    @Nullable String language,
    @Nullable Instant retrievedAt,
    @Nullable String contentSha256,
    @Nullable String archiveUrl) {

  /// What kind of publication a source is.
  public enum Type implements Term {
    ARTICLE,
    AGGREGATION,
    POST,
    DOCUMENT,
    FILING
  }

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  @SuppressWarnings("ConstantValue")
  public Publication {
    if (type == null) {
      throw new Refused(new Refusal.Missing("type"));
    }
    publisher = Text.optional("publisher", publisher, Text.NAME);
    title = Text.required("title", title, 300);
    url = webAddress("url", url);
    archiveUrl = webAddress("archiveUrl", archiveUrl);
    published = published == null ? When.UNKNOWN : published;
    language = Text.optional("language", language, 35);
    if (language != null && !LANGUAGE.matcher(language).matches()) {
      throw new Refused(new Refusal.Malformed("language", "is no BCP 47 language tag"));
    }
    if (contentSha256 != null && !SHA256.matcher(contentSha256).matches()) {
      throw new Refused(
          new Refusal.Malformed("contentSha256", "is not 64 lower-case hexadecimal digits"));
    }
  }

  private static @Nullable String webAddress(String field, @Nullable String value) {
    String text = Text.optional(field, value, Text.URL);
    if (text == null) {
      return null;
    }
    try {
      URI uri = new URI(text);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (!scheme.equals("http") && !scheme.equals("https")) {
        throw new Refused(new Refusal.Malformed(field, "must begin with http: or https:"));
      }
      if (uri.getHost() == null || uri.getRawUserInfo() != null) {
        throw new Refused(
            new Refusal.Malformed(field, "must name a host, and neither user nor password"));
      }
      return text;
    } catch (URISyntaxException e) {
      throw new Refused(new Refusal.Malformed(field, "is no web address: " + e.getReason()));
    }
  }
}
