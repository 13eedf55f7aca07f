package org.datedrecord.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/// What stands in one object of a JSON file, flat: `start_date.year` is `2026`, `tags.0` is
/// `bridge`. Of an object with very much in it, or very deep, no more is kept than that.
public final class JsonFields {

  private static final int MOST = 300;
  private static final int DEPTH = 12;
  private static final int LONGEST = 1 << 20;

  private final Map<String, Scalar> values = new LinkedHashMap<>();
  private int length;
  private @Nullable String fault;

  private JsonFields() {}

  /// A value that is no object and no list.
  private record Scalar(String text, boolean number) {}

  /// Reads the value that the parser stands at, to its end.
  public static JsonFields read(JsonParser parser) {
    JsonFields fields = new JsonFields();
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      fields.object(parser, "", 1);
    } else {
      fields.fault = "It is no JSON object.";
      parser.skipChildren();
    }
    return fields;
  }

  /// Reads a line that is an object, and nothing else.
  ///
  /// @param line none where it is longer than may be
  public static JsonFields ofLine(@Nullable String line) {
    if (line == null) {
      throw new Unfit("", "The line has more than %d characters.".formatted(TextLines.LONGEST));
    }
    try (JsonParser parser = JsonItems.FACTORY.createParser(ObjectReadContext.empty(), line)) {
      parser.nextToken();
      JsonFields fields = read(parser).check();
      if (parser.nextToken() != null) {
        throw new Unfit("", "The line goes on after its JSON.");
      }
      return fields;
    } catch (JacksonException e) {
      throw new Unfit("", "The line is no JSON.");
    }
  }

  /// What a text between quotation marks says; where it is no JSON, what stands there.
  public static String text(String quoted) {
    try (JsonParser parser = JsonItems.FACTORY.createParser(ObjectReadContext.empty(), quoted)) {
      return parser.nextToken() == JsonToken.VALUE_STRING ? parser.getString() : quoted;
    } catch (JacksonException e) {
      return quoted;
    }
  }

  private void object(JsonParser parser, String before, int depth) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = before + parser.currentName();
      parser.nextToken();
      value(parser, name, depth);
    }
  }

  private void value(JsonParser parser, String name, int depth) {
    JsonToken token = parser.currentToken();
    if (token.isStructStart() && depth == DEPTH) {
      fault = "It nests deeper than %d levels.".formatted(DEPTH);
      parser.skipChildren();
    } else if (token == JsonToken.START_OBJECT) {
      object(parser, name + ".", depth + 1);
    } else if (token == JsonToken.START_ARRAY) {
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        value(parser, name + "." + i, depth + 1);
      }
    } else if (token != JsonToken.VALUE_NULL) {
      add(name, new Scalar(parser.getString(), token.isNumeric()));
    }
  }

  private void add(String name, Scalar value) {
    length += Math.min(value.text().length(), LONGEST);
    if (length > LONGEST) {
      length = LONGEST;
      fault = "It has more than %d characters.".formatted(LONGEST);
    } else if (values.size() == MOST) {
      fault = "It has more than %d values.".formatted(MOST);
    } else if (values.putIfAbsent(name, value) != null) {
      fault = "It names “%s” twice.".formatted(Wording.cut(name, 60));
    }
  }

  /// Refuses what could not be read.
  public JsonFields check() {
    if (fault != null) {
      throw new Unfit("", fault);
    }
    return this;
  }

  /// What stands under a name; none where nothing does.
  public @Nullable String get(String name) {
    Scalar value = values.get(name);
    return value == null || value.text().isBlank() ? null : value.text();
  }

  /// What stands under the first of these names that is there.
  public @Nullable String first(String... names) {
    for (String name : names) {
      String value = get(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /// Whether a number stands there, and not digits between quotation marks.
  public boolean isNumber(String name) {
    Scalar value = values.get(name);
    return value != null && value.number();
  }

  /// What stands in a list, or the one value in its place.
  public List<String> all(String name) {
    List<String> all = new ArrayList<>();
    values.forEach((key, value) -> {
      if (key.equals(name) || key.matches("\\Q" + name + "\\E\\.\\d+")) {
        all.add(value.text());
      }
    });
    return all;
  }

  /// The names at the top, without what stands under them.
  public Set<String> names() {
    return values.keySet().stream()
        .map(name -> name.contains(".") ? name.substring(0, name.indexOf('.')) : name)
        .collect(Collectors.toSet());
  }
}
