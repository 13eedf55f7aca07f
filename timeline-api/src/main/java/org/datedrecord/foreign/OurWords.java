package org.datedrecord.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.datedrecord.model.When;
import org.jspecify.annotations.Nullable;

/// What an export of a record like this one adds to the words of a fact, for programs that have no
/// place for it: how the fact stands, its sources, where it is. Taken off again, the fact that
/// comes back is the one that left.
///
/// @param statement the words alone
/// @param sources those that are told
record OurWords(String statement, List<Link> sources) {

  private static final Pattern PAGE =
      Pattern.compile(
          "(.*?)\\n+Standing: [^\\n]+\\n+(?:Sources: [^\\n]+\\n+)?In the record, version \\d+",
          Pattern.DOTALL);

  private static final Pattern LINES =
      Pattern.compile(
          "(.*?)\\n(?:Date: [^\\n]+\\n)?(?:Standing: [^\\n]+)?((?:\\n?Source: [^\\n]+)*)",
          Pattern.DOTALL);

  private static final Pattern SOURCE =
      Pattern.compile("Source: (.+?)(?:, (https?://\\S+))?(?=\\n|$)");

  OurWords {
    sources = List.copyOf(sources);
  }

  /// Reads a page about a fact.
  ///
  /// @param links where it leads to: first to the sources, and last to the fact itself
  static Optional<OurWords> ofPage(@Nullable String text, List<String> links) {
    Matcher page = PAGE.matcher(text == null ? "" : text.strip());
    return page.matches() && !links.isEmpty()
        ? Optional.of(
            new OurWords(
                page.group(1), links.subList(0, links.size() - 1).stream().map(Link::to).toList()))
        : Optional.empty();
  }

  /// Reads a description in lines.
  static Optional<OurWords> ofLines(@Nullable String text) {
    Matcher lines = LINES.matcher(text == null ? "" : text.strip());
    if (!lines.matches() || text == null || !text.contains("\nSource: ")) {
      return Optional.empty();
    }
    List<Link> sources = new ArrayList<>();
    SOURCE
        .matcher(lines.group(2))
        .results()
        .forEach(
            found -> sources.add(new Link(found.group(2), found.group(1), null, When.UNKNOWN)));
    return Optional.of(new OurWords(lines.group(1), sources));
  }

  /// A title without the date in words after it, or before it.
  static @Nullable String without(@Nullable String title, When when) {
    if (title == null || when.edtf() == null) {
      return title;
    }
    String words = when.edtf().words();
    String after = " (" + words + ")";
    String before = words + ": ";
    String plain = title.startsWith(before) ? title.substring(before.length()) : title;
    return plain.endsWith(after) ? plain.substring(0, plain.length() - after.length()) : plain;
  }
}
