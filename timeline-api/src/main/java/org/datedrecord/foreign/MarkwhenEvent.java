package org.datedrecord.foreign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.datedrecord.model.When;
import org.datedrecord.syntax.Unfit;

/// An event of a markwhen text, as its lines come.
final class MarkwhenEvent {

  private static final int LONGEST = 1 << 20;
  private static final Pattern PROPERTY = Pattern.compile("\\s*([A-Za-z][\\w-]*):\\s+(.*)");
  private static final Pattern LINK = Pattern.compile("(!?)\\[([^\\]]*)\\]\\(([^)\\s]*)\\)");

  private static final Set<String> KNOWN = Set.of("id", "tz", "timezone", "edtf");

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
    if (!inText && property.matches()) {
      String name = property.group(1);
      if (KNOWN.contains(name) || properties.containsKey("edtf")) {
        properties.putIfAbsent(name, unquoted(property.group(2).strip()));
        return;
      }
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
    Draft draft =
        new Draft(line)
            .id(properties.get("id"))
            .words(date.rest().replaceFirst("[#!\\[].*", ""))
            .title(plain(title))
            .when(date.when(DATES));
    String edtf = properties.get("edtf");
    if (edtf == null) {
      draft.text(plain(text.toString()));
    } else {
      // Our own export says the date itself, too, and quotes each line, so that none is an event.
      draft.when(When.stated(edtf)).actor(properties.get("lane"), "group");
      draft.lines(text.toString().replaceAll("(?m)^> ", "").strip());
      draft.withoutDate();
    }
    links.forEach(url -> draft.link(Link.to(url)));
    return draft;
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted
        ? value.substring(1, value.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\")
        : value;
  }

  Set<String> tags(Pattern tag) {
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
