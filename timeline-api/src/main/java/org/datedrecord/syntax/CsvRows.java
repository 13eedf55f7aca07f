package org.datedrecord.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rows of a CSV file (RFC 4180), one after another: fields in quotation marks may hold
/// separators, line ends and doubled quotation marks. The separator is the one of comma, semicolon
/// and tab that stands most often in the first line. Rows in which nothing stands are passed over.
public final class CsvRows {

  private static final int LONGEST = 1 << 20;
  private static final int MOST_FIELDS = 1_000;
  private static final char QUOTE = '"';
  private static final String SEPARATORS = ",;\t";

  private final Chars chars;
  private final StringBuilder head = new StringBuilder();
  private long headLine = 1;
  private int headAt;
  private final char separator;

  public CsvRows(InputStream in) throws IOException {
    chars = new Chars(Utf8.reader(in));
    separator = separator();
  }

  /// A row.
  ///
  /// @param line in which it begins, from 1
  /// @param fault why it is none, if it is not
  public record Row(long line, List<String> fields, @Nullable String fault) {

    public boolean isBlank() {
      return fault == null && fields.stream().allMatch(String::isBlank);
    }
  }

  /// The next row in which something stands, if there is one.
  public Optional<Row> next() throws IOException {
    while (peek() != Chars.END) {
      Row row = row();
      if (!row.isBlank()) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  /// Looks at the first line in which something stands; it is then read again.
  private char separator() throws IOException {
    int[] counts = new int[SEPARATORS.length()];
    boolean quoted = false;
    int c;
    do {
      c = chars.next();
      if (c == '\n' && head.toString().isBlank()) {
        head.setLength(0);
        headLine = chars.line();
      } else if (c != Chars.END) {
        head.append((char) c);
      }
      quoted ^= c == QUOTE;
      int which = SEPARATORS.indexOf(c);
      if (!quoted && which >= 0) {
        counts[which]++;
      }
    } while (c != Chars.END && head.length() < LONGEST && (quoted || c != '\n' || head.isEmpty()));
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return SEPARATORS.charAt(most);
  }

  private int peek() throws IOException {
    return headAt < head.length() ? head.charAt(headAt) : chars.peek();
  }

  private int take() throws IOException {
    return headAt < head.length() ? head.charAt(headAt++) : chars.next();
  }

  private Row row() throws IOException {
    long line = headAt < head.length() ? headLine : chars.line();
    Fields fields = new Fields();
    int c;
    do {
      c = field(fields);
    } while (c == separator);
    return new Row(line, fields.list, fields.fault);
  }

  /// Reads a field, and takes what ends it.
  private int field(Fields fields) throws IOException {
    fields.begin();
    if (peek() == QUOTE) {
      take();
      quoted(fields);
    }
    int c = take();
    while (c != separator && c != '\n' && c != Chars.END) {
      fields.add((char) c);
      c = take();
    }
    fields.end();
    return c;
  }

  private void quoted(Fields fields) throws IOException {
    for (int c = take(); c != Chars.END; c = take()) {
      if (c != QUOTE) {
        fields.add((char) c);
      } else if (peek() == QUOTE) {
        take();
        fields.add(QUOTE);
      } else {
        int after = peek();
        if (after != separator && after != '\n' && after != '\r' && after != Chars.END) {
          fields.spoil("Something stands after a closing quotation mark.");
        }
        return;
      }
    }
    fields.spoil("A quotation mark is opened here and never closed.");
  }

  private static final class Fields {

    private final List<String> list = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private int length;
    private @Nullable String fault;

    void begin() {
      field.setLength(0);
    }

    void add(char c) {
      if (++length > LONGEST) {
        spoil("The row has more than %d characters.".formatted(LONGEST));
      } else {
        field.append(c);
      }
    }

    void end() {
      if (list.size() < MOST_FIELDS) {
        list.add(field.toString());
      } else {
        spoil("The row has more than %d fields.".formatted(MOST_FIELDS));
      }
    }

    void spoil(String why) {
      fault = fault == null ? why : fault;
    }
  }
}
