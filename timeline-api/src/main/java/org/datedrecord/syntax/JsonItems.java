package org.datedrecord.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/// The items of a JSON file, wherever in it their lists are: one is held at a time.
public final class JsonItems {

  private static final int TEXT = 1 << 20;
  private static final int DEPTH = 200;

  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH)
                  .maxStringLength(TEXT)
                  .maxNumberLength(100)
                  .maxNameLength(1_000)
                  .build())
          .build();

  private final List<String> lists;
  private final List<String> others;
  private final Unread unread;
  private final Each each;
  private long place;
  private boolean found;

  /// What is done with an item.
  public interface Each {

    /// Takes an item.
    ///
    /// @param list where it stands
    void take(long place, String list, JsonFields fields) throws IOException;
  }

  /// Reads items of some lists.
  ///
  /// @param lists the lists of items, as `timeline.date`; empty for a file that is a list itself
  public JsonItems(List<String> lists, Unread unread, Each each) {
    this(lists, List.of(), unread, each);
  }

  /// Reads items, and what they refer to.
  ///
  /// @param others lists of what is no item, and is not counted as one
  public JsonItems(List<String> lists, List<String> others, Unread unread, Each each) {
    this.lists = lists;
    this.others = others;
    this.unread = unread;
    this.each = each;
  }

  /// Hands over each item of a file. Where the JSON breaks off, that is rejected as one item.
  public void read(InputStream in) throws IOException {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), Utf8.reader(in))) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return;
      }
      value(parser, "");
      if (!found) {
        reject("The file is JSON, but not of this format: it has no list %s.".formatted(names()));
      } else if (parser.nextToken() != null) {
        reject("The file goes on after its end.");
      }
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      reject(
          "The JSON cannot be read from here on%s."
              .formatted(
                  at == null
                      ? ""
                      : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr())));
    }
  }

  private String names() {
    return String.join(
        ", nor ",
        lists.stream().map(name -> name.isEmpty() ? "of items" : "“" + name + "”").toList());
  }

  private void reject(String why) throws IOException {
    unread.reject(new Unread.Rejection(place + 1, "", why));
  }

  private void value(JsonParser parser, String path) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_ARRAY && lists.contains(path)) {
      found = true;
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        JsonFields fields = JsonFields.read(parser);
        place++;
        each.take(place, path, fields);
      }
    } else if (token == JsonToken.START_ARRAY && others.contains(path)) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        each.take(place, path, JsonFields.read(parser));
      }
    } else if (token == JsonToken.START_OBJECT && leads(path)) {
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = path.isEmpty() ? parser.currentName() : path + "." + parser.currentName();
        parser.nextToken();
        value(parser, name);
      }
    } else {
      if (token.isStructStart() && !path.isEmpty()) {
        unread.note("“%s” is not read.".formatted(Wording.cut(path, 60)));
      }
      parser.skipChildren();
    }
  }

  private boolean leads(String path) {
    return path.isEmpty() || lists.stream().anyMatch(list -> list.startsWith(path + "."));
  }
}
