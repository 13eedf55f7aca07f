package org.datedrecord.http;

import org.jspecify.annotations.Nullable;

/// Which addresses answer in JSON, errors included.
final class ApiPath {

  private ApiPath() {}

  /// Whether a path, as it was sent, is one of the API.
  static boolean isApi(@Nullable String path) {
    return path != null && (path.equals("/api") || path.startsWith("/api/"));
  }
}
