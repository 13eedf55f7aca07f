package org.datedrecord.foreign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.datedrecord.syntax.JsonFields;
import org.datedrecord.syntax.Unfit;

/// An event of a markwhen text, as its lines come.
final class MarkwhenEvent {

  private static final int LONGEST = 1 << 20;
  private static final Pattern PROPERTY = Pattern.compile("\\s*([A-Za-z][\\w-]*):\\s+(.*)");
  private static final Pattern LINK =
      Pattern.compile("(!?)\\[([^\\[\\]]*+)\\]\\(([^)\\s\\[]*+)\\)");

  /// The properties that are read, or that say nothing of the event; others are left in the text.
  /// All but the first three are those of a record like ours.
  private static final Set<String> READ =
      Set.of("id", "tz", "timezone", "edtf", "title", "lane", "standing", "url");

  private static final WrittenDate DATES = new WrittenDate(WrittenDate.Order.UNSAID);

  private final long line;
  private final MarkwhenDate date;
  private final StringBuilder text = new StringBuilder();
  private final List<String> links = new ArrayList<>();
  private final Map<String, String> properties = new HashMap<>();
  private boolean inText;
  private boolean tooLong;

  MarkwhenEvent(long line, MarkwhenDate date) {
    this.line = line;
    this.date = date;
  }

  /// In which it begins.
  long line() {
    return line;
  }

  /// Whether its text has begun, after its properties.
  boolean isInText() {
    return inText;
  }

  /// Adds a line after the first.
  void add(String next) {
    Matcher property = PROPERTY.matcher(next);
    if (!inText && property.matches() && READ.contains(property.group(1))) {
      properties.put(property.group(1), value(property.group(2).strip()));
      return;
    }
    inText = true;
    tooLong |= text.length() + next.length() > LONGEST;
    if (!tooLong) {
      text.append(next).append('\n');
    }
  }

  Draft draft() {
    if (tooLong) {
      throw new Unfit("statement", "The text has more than %d characters.".formatted(LONGEST));
    }
    String title =
        date.rest()
            .replaceAll("(?<!\\S)#(?=[^\\s#]*[^\\d\\s#])[\\w-]+", "")
            .replaceAll(" {2,}", " ");
    String own = properties.get("edtf");
    if (own != null) {
      return own(own).id(properties.get("id"));
    }
    Draft draft =
        new Draft(line)
            .id(properties.get("id"))
            .words(date.rest().replaceFirst("[#!\\[].*", ""))
            .title(plain(title))
            .text(plain(text.toString()))
            .when(date.when(DATES));
    links.forEach(url -> draft.link(Link.to(url)));
    return draft;
  }

  /// An event of a record like ours, which quotes its text and names its sources below it.
  private Draft own(String edtf) {
    String statement =
        text.toString()
            .lines()
            .filter(said -> said.startsWith("> ") && !said.startsWith("> Source: "))
            .map(said -> said.substring(2))
            .collect(Collectors.joining("\n"));
    return new Draft(line)
        .title(properties.getOrDefault("title", date.rest()))
        .text(statement)
        .when(edtf, () -> date.when(DATES))
        .actor(properties.get("lane"), "group");
  }

  /// A value, which may be quoted as in JSON.
  private static String value(String written) {
    boolean quoted = written.length() > 1 && written.startsWith("\"") && written.endsWith("\"");
    return quoted ? JsonFields.text(written) : written;
  }

  Set<String> tags(Pattern tag) {
    if (properties.containsKey("edtf")) {
      return Set.of();
    }
    Set<String> tags = new LinkedHashSet<>();
    tag.matcher(date.rest() + "\n" + text).results().forEach(found -> tags.add(found.group(1)));
    return tags;
  }

  /// The text without the marks of links and pictures. Where a link leads to the web it is a
  /// source; of others, the text says where they lead.
  private String plain(String marked) {
    return LINK.matcher(marked)
        .replaceAll(found -> {
          String target = found.group(3);
          boolean web = target.matches("(?i)https?://.+");
          if (web && found.group(1).isEmpty()) {
            links.add(target);
            return Matcher.quoteReplacement(found.group(2).isEmpty() ? target : found.group(2));
          }
          return Matcher.quoteReplacement(
              target.isEmpty() ? found.group(2) : "%s (%s)".formatted(found.group(2), target));
        })
        .strip();
  }
}
