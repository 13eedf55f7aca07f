package org.datedrecord.door;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where to go after signing in: a page of this site, and nothing else.
final class LocalPath {

  /// A slash that no second one follows, nor what browsers take for one; then no sign that they
  /// drop, or that ends a header.
  private static final Pattern FORM = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

  private LocalPath() {}

  /// The page that was named, if it is one of ours.
  static Optional<String> of(String next) {
    try {
      return FORM.matcher(next).matches() && URI.create(next).getRawAuthority() == null
          ? Optional.of(next)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
