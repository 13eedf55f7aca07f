package org.datedrecord.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.datedrecord.syntax.TextLines;
import org.datedrecord.syntax.Unread;
import org.jspecify.annotations.Nullable;

/// A markwhen text. An event begins with a date and a colon; what follows up to the next one, or to
/// the next section, is its text.
///
/// Dates are read in EDTF, as ISO instants, and as years with their era. Dates that count from
/// today or from other events, that recur, or whose order of day and month is a setting, are
/// rejected. Sections are groups, and hashtags are tags. The header is no event.
final class Markwhen implements ForeignReader {

  private static final Pattern COMMENT = Pattern.compile("\\s*//.*");
  private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*)");
  private static final Pattern SECTION =
      Pattern.compile("\\s*(?:section|group)\\b\\s*(.*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern END =
      Pattern.compile("\\s*end(?:\\s*(?:section|group))?\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG = Pattern.compile("(?<!\\S)#(?=[^\\s#]*[^\\d\\s#])([\\w-]+)");

  private @Nullable MarkwhenEvent open;
  private final Deque<Section> sections = new ArrayDeque<>();
  private boolean inHeader;

  /// @param level 1 to 6; 0 for one that ends with `end`
  private record Section(int level, String name) {}

  @Override
  public void read(InputStream in, Taker taker) throws IOException {
    TextLines lines = new TextLines(in);
    for (Optional<TextLines.TextLine> next = lines.next(); next.isPresent(); next = lines.next()) {
      line(next.get(), taker);
    }
    close(taker);
  }

  private void line(TextLines.TextLine line, Taker taker) throws IOException {
    String text = line.text();
    if (text == null) {
      close(taker);
      taker.reject(
          new Unread.Rejection(
              line.number(),
              "",
              "The line has more than %d characters.".formatted(TextLines.LONGEST)));
      return;
    }
    if (isHeader(line.number(), text) || COMMENT.matcher(text).matches()) {
      return;
    }
    Optional<MarkwhenDate> date = MarkwhenDate.begins(text);
    if (date.isPresent()) {
      close(taker);
      open = new MarkwhenEvent(line.number(), date.get());
      return;
    }
    Optional<Runnable> step = section(text);
    if (step.isPresent()) {
      close(taker);
      step.get().run();
    } else if (open != null) {
      open.add(text);
    }
  }

  /// The part between two lines of hyphens at the very beginning.
  private boolean isHeader(long number, String text) {
    boolean fence = text.strip().equals("---");
    if (number == 1 && fence) {
      inHeader = true;
      return true;
    }
    if (inHeader) {
      inHeader = !fence;
      return true;
    }
    return false;
  }

  /// What a line does to the sections that are open, if it is about them.
  private Optional<Runnable> section(String text) {
    Matcher heading = HEADING.matcher(text);
    if (heading.matches()) {
      int level = heading.group(1).length();
      return Optional.of(() -> {
        while (!sections.isEmpty() && sections.peek().level() >= level) {
          sections.pop();
        }
        sections.push(new Section(level, name(heading.group(2))));
      });
    }
    Matcher section = SECTION.matcher(text);
    if (section.matches() && (open == null || !open.isInText())) {
      return Optional.of(() -> sections.push(new Section(0, name(section.group(1)))));
    }
    if (END.matcher(text).matches() && sections.stream().anyMatch(s -> s.level() == 0)) {
      return Optional.of(() -> {
        while (sections.pop().level() > 0) {
          // A heading within a section ends with it.
        }
      });
    }
    return Optional.empty();
  }

  private static String name(String title) {
    return TAG.matcher(title).replaceAll("").strip();
  }

  private void close(Taker taker) throws IOException {
    MarkwhenEvent event = open;
    open = null;
    if (event != null) {
      taker.attempt(
          event.line(),
          () -> {
            Draft draft = event.draft();
            sections.descendingIterator().forEachRemaining(s -> draft.actor(s.name(), "group"));
            event.tags(TAG).forEach(tag -> draft.actor(tag, "tag"));
            return draft.event();
          });
    }
  }
}
