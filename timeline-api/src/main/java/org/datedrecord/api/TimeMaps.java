package org.datedrecord.api;

/// Where the moments of something are listed (RFC 7089): the versions of a fact, or changes.
final class TimeMaps {

  private TimeMaps() {}

  /// The list for what is at a path.
  static String of(String path) {
    String[] parts = path.split("/", -1);
    if (!parts[1].equals("api")) {
      return "/api/timelines/" + parts[1].replaceFirst("\\..*", "") + "/changes";
    }
    if (parts.length > 3 && parts[2].equals("facts")) {
      return "/api/facts/" + parts[3] + "/versions";
    }
    return parts.length > 3 && parts[2].equals("timelines")
        ? "/api/timelines/" + parts[3] + "/changes"
        : "/api/changes";
  }
}
