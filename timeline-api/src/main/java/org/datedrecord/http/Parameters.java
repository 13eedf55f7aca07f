package org.datedrecord.http;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The parameters of a query, or the fields of a form, in the order in which they were given.
///
/// They are read from the one or the other alone and decoded strictly: nothing that cannot be read
/// is passed over, because a filter that gets lost returns too much.
public final class Parameters {

  private static final int LONGEST = 1_000;

  /// How long a query may be as an answer repeats it: in each of up to six links, all of which must
  /// fit into the headers.
  private static final int MOST = 8_000;

  private final Map<String, List<String>> values;

  private Parameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /// Reads a query as it was sent.
  public static Parameters of(@Nullable String query) {
    Parameters parameters = read(query == null ? "" : query);
    parameters.values.forEach((name, all) -> all.forEach(value -> requireShort(name, value)));
    if (parameters.queryWithout(Set.of(), "", null).length() > MOST) {
      throw Problem.of(ProblemType.BAD_REQUEST, "The query is too long.").thrown();
    }
    return parameters;
  }

  /// Reads the body of a form, in which a value may be as long as the body.
  static Parameters ofForm(String body) {
    return read(body);
  }

  private static Parameters read(String encoded) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String part : encoded.split("&", -1)) {
      if (!part.isEmpty()) {
        add(values, part);
      }
    }
    return new Parameters(values);
  }

  private static void add(Map<String, List<String>> values, String part) {
    int equals = part.indexOf('=');
    String name = decoded(equals < 0 ? part : part.substring(0, equals));
    String value = equals < 0 ? "" : decoded(part.substring(equals + 1));
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw bad(name, "\"%s\" holds a control character.".formatted(name)).thrown();
    }
    values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
  }

  /// The names that were given.
  public Set<String> names() {
    return values.keySet();
  }

  /// All values of a parameter.
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /// The value of a parameter that is given once.
  public Optional<String> one(String name) {
    List<String> given = all(name);
    if (given.size() > 1) {
      throw Problem.ofParameter(
              ProblemType.REPEATED_PARAMETER, name, "\"%s\" is given twice.".formatted(name))
          .thrown();
    }
    return given.stream().findFirst();
  }

  /// A value, read.
  ///
  /// @param form what it must be, to say so where the function throws
  public <T> Optional<T> one(String name, String form, Function<String, T> read) {
    return one(name).map(value -> read(name, value, form, read));
  }

  /// All values, read.
  public <T> List<T> all(String name, String form, Function<String, T> read) {
    return all(name).stream().map(value -> read(name, value, form, read)).toList();
  }

  /// A whole number from a range.
  public Optional<Long> number(String name, long least, long most) {
    String form = "a whole number from %d to %d".formatted(least, most);
    return one(
        name,
        form,
        text -> {
          if (!text.matches("\\d{1,18}")) {
            throw new IllegalArgumentException();
          }
          long number = Long.parseLong(text);
          if (number < least || number > most) {
            throw new IllegalArgumentException();
          }
          return number;
        });
  }

  /// The same with one value of a parameter in place of those that were given.
  public Parameters with(String name, String value) {
    Map<String, List<String>> others = new LinkedHashMap<>(values);
    others.put(name, List.of(value));
    return new Parameters(others);
  }

  /// The query again, without some of its parameters and with one more.
  public String queryWithout(Set<String> dropped, String name, @Nullable String value) {
    StringBuilder query = new StringBuilder();
    values.forEach((key, all) -> {
      if (!dropped.contains(key)) {
        all.forEach(each -> append(query, key, each));
      }
    });
    if (value != null) {
      append(query, name, value);
    }
    return query.toString();
  }

  /// The query in a form that is the same for all that ask the same.
  public String canonical(Set<String> dropped) {
    StringBuilder query = new StringBuilder();
    values.entrySet().stream()
        .filter(e -> !dropped.contains(e.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> e.getValue().stream().sorted().forEach(v -> append(query, e.getKey(), v)));
    return query.toString();
  }

  private static void append(StringBuilder query, String name, String value) {
    query
        .append(query.isEmpty() ? '?' : '&')
        .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
        .append('=')
        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  private static <T> T read(String name, String value, String form, Function<String, T> read) {
    try {
      return read.apply(value);
    } catch (IllegalArgumentException e) {
      throw bad(name, "\"%s\" must be %s.".formatted(name, form)).thrown();
    }
  }

  /// A value that cannot be used.
  public static Problem bad(String name, String detail) {
    return Problem.ofParameter(ProblemType.BAD_PARAMETER, name, detail);
  }

  private static void requireShort(String name, String value) {
    if (value.length() > LONGEST) {
      throw bad(name, "\"%s\" is too long.".formatted(name)).thrown();
    }
  }

  private static String decoded(String part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(part.length());
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c == '%') {
        bytes.write(octet(part, i));
        i += 2;
      } else {
        // The container hands over the query's bytes as characters of one byte each.
        bytes.write(c == '+' ? ' ' : c);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw Problem.of(ProblemType.BAD_REQUEST, "The query is not UTF-8.").thrown();
    }
  }

  private static int octet(String part, int percent) {
    int high = percent + 2 < part.length() ? Character.digit(part.charAt(percent + 1), 16) : -1;
    int low = percent + 2 < part.length() ? Character.digit(part.charAt(percent + 2), 16) : -1;
    if (high < 0 || low < 0) {
      throw Problem.of(
              ProblemType.BAD_REQUEST, "A percent sign in the query is not followed by two digits.")
          .thrown();
    }
    return high * 16 + low;
  }
}
