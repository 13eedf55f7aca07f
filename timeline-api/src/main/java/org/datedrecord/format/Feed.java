package org.datedrecord.format;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A part of a list that is followed, the newest first, whatever the format.
///
/// @param id of the list, which stays the same whatever it is called
/// @param page where people read the same
/// @param self where this part is
/// @param next where the older ones are; none at the end
/// @param updated when anything in it last changed
public record Feed(
    UUID id,
    String title,
    String about,
    String page,
    String self,
    @Nullable String next,
    Instant updated,
    List<Entry> entries) {

  /// One thing in it.
  ///
  /// @param id its own for good: another title leaves it as it is
  /// @param author whose it is; none where it is the record's
  /// @param via the addresses of what it rests on
  /// @param gone whether the record no longer stands by it; `text` says why then
  /// @param more what our own members say of it
  public record Entry(
      UUID id,
      String title,
      String text,
      String url,
      @Nullable String author,
      List<String> tags,
      List<String> via,
      Instant published,
      Instant updated,
      boolean gone,
      Map<String, Object> more) {}

  static String urn(UUID id) {
    return "urn:uuid:" + id;
  }
}
