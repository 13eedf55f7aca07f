package org.datedrecord.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The content lines of a calendar: a line that begins with a blank goes on with the one before.
public final class CalendarLines {

  private final TextLines lines;
  private Optional<TextLines.TextLine> ahead;

  public CalendarLines(InputStream in) throws IOException {
    lines = new TextLines(in);
    ahead = lines.next();
  }

  /// `DTSTART;TZID=Europe/Berlin:20260703T140500`
  ///
  /// @param name in capitals
  /// @param parameters by their names in capitals
  /// @param value as it stands
  /// @param fault why it cannot be read, if it cannot
  public record Property(
      long number,
      String name,
      Map<String, String> parameters,
      String value,
      @Nullable String fault) {

    public boolean is(String wanted, String said) {
      return name.equals(wanted) && value.strip().equalsIgnoreCase(said);
    }

    public @Nullable String parameter(String wanted) {
      return parameters.get(wanted);
    }

    /// The value as text.
    public String text() {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        if (c == '\\' && i + 1 < value.length()) {
          char escaped = value.charAt(++i);
          text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
        } else {
          text.append(c);
        }
      }
      return text.toString();
    }

    /// The texts of a list.
    public List<String> texts() {
      List<String> texts = new ArrayList<>();
      int begin = 0;
      for (int i = 0; i <= value.length(); i++) {
        if (i == value.length()
            || (value.charAt(i) == ',' && (i == 0 || value.charAt(i - 1) != '\\'))) {
          texts.add(new Property(number, name, parameters, value.substring(begin, i), null).text());
          begin = i + 1;
        }
      }
      return texts;
    }
  }

  /// The next property, if there is one. Blank lines are passed over.
  public Optional<Property> next() throws IOException {
    while (ahead.isPresent()) {
      TextLines.TextLine first = ahead.get();
      StringBuilder whole = new StringBuilder(first.text() == null ? "" : first.text());
      boolean tooLong = first.text() == null;
      ahead = lines.next();
      while (ahead.isPresent() && goesOn(ahead.get().text())) {
        String more = ahead.get().text();
        tooLong |= more == null || whole.length() + more.length() > TextLines.LONGEST;
        if (!tooLong && more != null) {
          whole.append(more, 1, more.length());
        }
        ahead = lines.next();
      }
      if (tooLong) {
        return Optional.of(
            new Property(
                first.number(),
                "",
                Map.of(),
                "",
                "A line has more than %d characters.".formatted(TextLines.LONGEST)));
      }
      if (!whole.toString().isBlank()) {
        return Optional.of(property(first.number(), whole.toString()));
      }
    }
    return Optional.empty();
  }

  private static boolean goesOn(@Nullable String text) {
    return text != null && (text.startsWith(" ") || text.startsWith("\t"));
  }

  private static Property property(long number, String line) {
    List<String> parts = new ArrayList<>();
    int begin = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"';
      if (!quoted && (c == ';' || c == ':')) {
        parts.add(line.substring(begin, i));
        begin = i + 1;
        if (c == ':') {
          return property(number, parts, line.substring(begin));
        }
      }
    }
    return new Property(
        number, "", Map.of(), "", "“%s” is no property.".formatted(Wording.cut(line, 60)));
  }

  private static Property property(long number, List<String> parts, String value) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String part : parts.subList(1, parts.size())) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        parameters.put(
            part.substring(0, equals).toUpperCase(Locale.ROOT),
            part.substring(equals + 1).replace("\"", ""));
      }
    }
    String name = parts.getFirst().strip().toUpperCase(Locale.ROOT);
    return new Property(number, name, parameters, value, null);
  }
}
