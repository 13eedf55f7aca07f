package org.datedrecord.format;

/// A form in which the record can be had, as the catalogue of forms shows it.
///
/// @param path where it is: `/{slug}.csv`
/// @param name what it is called
/// @param mediaType the media type, with its parameters
/// @param holds what is in it, in a line
/// @param loses what it cannot hold, and what becomes of that
/// @param asOf whether it can be had as the record stood
public record Form(
    String path, String name, String mediaType, String holds, String loses, boolean asOf) {

  /// The media type alone.
  public String type() {
    return mediaType.replaceFirst(";.*", "");
  }

  /// Where it is of one timeline.
  public String of(String slug) {
    return path.replace("{slug}", slug);
  }
}
