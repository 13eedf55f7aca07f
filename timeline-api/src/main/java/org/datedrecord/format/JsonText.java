package org.datedrecord.format;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON of others' shapes, piece by piece.
final class JsonText {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private JsonText() {}

  static String of(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  static JsonNode read(String json) {
    return MAPPER.readTree(json);
  }

  /// Members given as name, value, name, value, in that order; one whose value is nothing is left
  /// out.
  static Map<String, Object> object(@Nullable Object... namesAndValues) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) {
        members.put(String.valueOf(namesAndValues[i]), value);
      }
    }
    return members;
  }

  /// An array of which the elements come one after another.
  static final class Elements {

    private final Writer out;
    private boolean any;

    Elements(Writer out) throws IOException {
      this.out = out;
      out.append('[');
    }

    void add(Object value) throws IOException {
      out.append(any ? ",\n" : "\n").append(of(value));
      any = true;
    }

    void end() throws IOException {
      out.append("\n]");
    }
  }
}
