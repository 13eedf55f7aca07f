package org.datedrecord.api;

/// Where the moments of something are listed (RFC 7089). Of what has no list of its own, the record
/// of changes tells.
///
/// @param address where
/// @param mediaType in which form
record TimeMaps(String address, String mediaType) {

  private static final String LINKS = "application/link-format";

  /// The list for what is at a path.
  static TimeMaps of(String path) {
    String[] parts = path.split("/", -1);
    if (!parts[1].equals("api")) {
      String slug = parts[1].replaceFirst("\\..*", "");
      return new TimeMaps("/api/timelines/" + slug + "/timemap", LINKS);
    }
    boolean listed = parts.length > 3 && (parts[2].equals("facts") || parts[2].equals("timelines"));
    return listed
        ? new TimeMaps("/api/" + parts[2] + "/" + parts[3] + "/timemap", LINKS)
        : new TimeMaps("/api/changes", "application/json");
  }
}
