package org.datedrecord.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The tag of one state of something, as `ETag`, `If-Match` and `If-None-Match` carry it.
///
/// @param weak whether it stands for a state that is only as good as the same
/// @param value what stands between the quotation marks
public record EntityTag(boolean weak, String value) {

  private static final Pattern ONE =
      Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"\\s*(,|$)");
  private static final Pattern VERSION = Pattern.compile("v(\\d{1,18})(\\.\\d{1,18})?");

  /// A tag that stands for exactly one state.
  public static EntityTag strong(String value) {
    return new EntityTag(false, value);
  }

  /// Reads a header that lists tags.
  ///
  /// @param lines the header's lines
  /// @return the tags; empty where the header says `*`, which is any
  public static Optional<List<EntityTag>> list(String header, List<String> lines) {
    String text = String.join(",", lines);
    if (text.strip().equals("*")) {
      return Optional.empty();
    }
    List<EntityTag> tags = new ArrayList<>();
    Matcher matcher = ONE.matcher(text);
    int read = 0;
    while (matcher.find(read) && matcher.start() == read && matcher.end() > read) {
      tags.add(new EntityTag(matcher.group(1) != null, matcher.group(2)));
      read = matcher.end();
    }
    if (tags.isEmpty() || read < text.length()) {
      throw Problem.ofHeader(
              ProblemType.BAD_HEADER,
              header,
              "%s takes entity tags in quotation marks: \"v7\".".formatted(header))
          .thrown();
    }
    return Optional.of(tags);
  }

  /// The lines of a header.
  public static List<String> lines(HttpServletRequest request, String header) {
    return Collections.list(request.getHeaders(header));
  }

  /// The version that the tag names, if it is one that an edit can be made against.
  public Optional<Long> version() {
    Matcher matcher = VERSION.matcher(value);
    return !weak && matcher.matches()
        ? Optional.of(Long.parseLong(matcher.group(1)))
        : Optional.empty();
  }

  /// Whether both stand for the same state as far as a reader is concerned.
  public boolean sameFor(@Nullable EntityTag other) {
    return other != null && value.equals(other.value);
  }

  @Override
  public String toString() {
    return (weak ? "W/\"" : "\"") + value + '"';
  }
}
