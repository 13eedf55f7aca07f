package org.datedrecord.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Random requests for every operation that is described: made as its description has it, of ids
/// that are there, and then spoilt a little or much, or not at all.
final class Shots {

  private static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");
  private static final List<String> METHODS =
      List.of("HEAD", "OPTIONS", "PATCH", "DELETE", "PUT", "POST", "TRACE", "FUZZ");
  private static final List<String> TYPES =
      List.of(
          "text/plain",
          "text/html",
          "application/xml",
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=x",
          "application/json; charset=utf-16",
          "application/x-ndjson",
          "*/*",
          "json",
          ";",
          "application/json;;;=\"",
          "");
  private static final List<String> ACCEPTED =
      List.of("*/*", "application/json", "image/png", "application/x-ndjson;q=0.1", "a", "*/*;q=x");

  private final Random dice;
  private final OddValues odd;
  private final Targets targets;
  private final Map<String, String> whos;

  /// @param targets what is there to aim at
  /// @param whos the Authorization header of each who may ask; empty for nobody
  Shots(Random dice, Targets targets, Map<String, String> whos) {
    this.dice = dice;
    this.odd = new OddValues(dice);
    this.targets = targets;
    this.whos = whos;
  }

  /// A request for an operation.
  ///
  /// @param harm how much it is spoilt; 0 for not at all
  Shot at(String endpoint, JsonNode operation, String who, int harm) {
    String[] parts = endpoint.split(" ", 2);
    boolean otherMethod = harm > 0 && odd.chance(4);
    String path = path(parts[0], parts[1], harm);
    String query = query(operation, harm);
    List<String> headers = headers(operation, path, harm);
    String authorization = whos.getOrDefault(who, "");
    if (!authorization.isEmpty()) {
      headers.add("Authorization: " + authorization);
    }
    if (harm > 0 && odd.chance(5)) {
      headers.add("Cookie: session=" + Canary.VALUE + "; XSRF-TOKEN=" + Canary.VALUE);
      headers.add("X-XSRF-TOKEN: " + Canary.VALUE);
    }
    byte[] bytes = body(operation, headers, harm);
    String body = new String(bytes, StandardCharsets.ISO_8859_1);
    return new Shot(
        endpoint,
        !otherMethod && path.equals(path(parts[1], path)),
        otherMethod ? odd.one(METHODS) : parts[0],
        path + query,
        headers,
        body);
  }

  /// What must never come back.
  static final class Canary {

    static final String VALUE = "dr_canary-that-no-answer-may-show";

    private Canary() {}
  }

  /// The path itself where it leads to the operation, whatever its parameters are.
  private static String path(String template, String path) {
    String pattern = HOLE.matcher(template).replaceAll("[^/?]+").replace(".", "\\.");
    return path.matches(pattern) ? path : "";
  }

  private String path(String method, String template, int harm) {
    String[] parts = template.split("/", -1);
    String kind = parts.length > 2 ? parts[2] : "";
    StringBuilder filled = new StringBuilder();
    String last = "";
    Matcher hole = HOLE.matcher(template);
    while (hole.find()) {
      last =
          harm > 0 && odd.chance(10)
              ? encoded(odd.text())
              : method.equals("PUT") && kind.equals("facts") && odd.chance(80)
                  ? new UUID(dice.nextLong(), dice.nextLong()).toString()
                  : targets.one(kind, hole.group(1), last, dice);
      hole.appendReplacement(filled, Matcher.quoteReplacement(last));
    }
    String path = hole.appendTail(filled).toString();
    if (harm > 0 && odd.chance(3)) {
      int cut = 5 + dice.nextInt(path.length() - 5);
      path =
          path.substring(0, cut)
              + odd.one(List.of("/", "//", ";a=b", "%2f", "..", "%61", "\\", "\u00e9", "{}"))
              + path.substring(cut);
    }
    return path;
  }

  private String query(JsonNode operation, int harm) {
    List<String> pairs = new ArrayList<>();
    for (JsonNode parameter : parameters(operation, "query")) {
      boolean needed = parameter.path("required").asBoolean(false);
      boolean known =
          harm > 0 || !List.of("cursor", "log").contains(parameter.path("name").asString());
      if (known && odd.chance(needed ? 95 : harm == 0 ? 15 : 30)) {
        pairs.add(parameter.path("name").asString() + "=" + encoded(value(parameter, harm)));
      }
    }
    if (harm > 0 && odd.chance(5)) {
      pairs.add(encoded(odd.text()) + "=" + encoded(odd.text()));
    }
    if (harm > 0 && odd.chance(3) && !pairs.isEmpty()) {
      pairs.add(pairs.getFirst());
    }
    if (harm > 0 && odd.chance(3)) {
      pairs.add(
          odd.one(
              List.of(
                  "%zz", "a=%ff", "%00=1", "=", "&&", "a[]=1", "access_token=" + Canary.VALUE)));
    }
    return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
  }

  private List<String> headers(JsonNode operation, String path, int harm) {
    List<String> headers = new ArrayList<>();
    for (JsonNode parameter : parameters(operation, "header")) {
      String name = parameter.path("name").asString();
      boolean needed = parameter.path("required").asBoolean(false);
      if (odd.chance(needed ? (harm == 0 ? 100 : 95) : 15)) {
        String value =
            name.equals("If-Match") && odd.chance(harm == 0 ? 100 : 80)
                ? targets.version(path)
                : value(parameter, harm);
        headers.add(name + ": " + line(value));
      }
    }
    if (harm > 0 && odd.chance(10)) {
      headers.add("Accept: " + odd.one(ACCEPTED));
    }
    if (harm > 0 && odd.chance(5)) {
      headers.add(
          odd.one(
                  List.of(
                      "X-Request-Id",
                      "Range",
                      "Expect",
                      "X-Forwarded-For",
                      "Forwarded",
                      "Accept-Language",
                      "Origin",
                      "If-Modified-Since",
                      "X-HTTP-Method-Override",
                      "Referer"))
              + ": "
              + line(odd.text()));
    }
    return headers;
  }

  private String value(JsonNode parameter, int harm) {
    JsonNode schema = Description.OURS.resolved(parameter.path("schema"));
    if (schema.has("items")) {
      schema = Description.OURS.resolved(schema.path("items"));
    }
    String name = parameter.path("name").asString();
    if (harm > 0 && odd.chance(30)) {
      return odd.text();
    }
    if (name.equals("If-Match")) {
      return "\"v%d\"".formatted(odd.chance(80) ? 1 : dice.nextInt(5));
    }
    if (name.equals("minChange")) {
      return "1"; // A change that will never be is waited for.
    }
    if (name.equals("Idempotency-Key")) {
      return "key-" + dice.nextInt(500);
    }
    if (schema.has("const")) {
      return schema.path("const").asString();
    }
    if (schema.has("enum")) {
      return odd.one(schema.path("enum").valueStream().toList()).asString();
    }
    return switch (schema.path("type").asString("")) {
      case "integer" -> String.valueOf(schema.path("minimum").asInt(0) + dice.nextInt(20));
      case "boolean" -> String.valueOf(odd.chance(50));
      default ->
          parameter.has("example")
              ? parameter.path("example").asString()
              : name.equals("cursor") ? odd.text() : targets.one("facts", "id", "", dice);
    };
  }

  private byte[] body(JsonNode operation, List<String> headers, int harm) {
    JsonNode content = operation.path("requestBody").path("content");
    if (content.isEmpty()) {
      return new byte[0];
    }
    String type = content.propertyNames().iterator().next();
    headers.add("Content-Type: " + (harm > 0 && odd.chance(4) ? odd.one(TYPES) : type));
    JsonNode example = content.path(type).path("example");
    String text =
        type.equals("application/json")
            ? json(example, harm)
            : type.endsWith("ndjson") ? lines(example.asString(), harm) : text(example, harm);
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    return harm > 0 && odd.chance(6) ? odd.spoilt(body) : body;
  }

  private String text(JsonNode example, int harm) {
    return harm > 0 && odd.chance(60) ? odd.text() : example.asString();
  }

  private String lines(String example, int harm) {
    StringBuilder lines = new StringBuilder();
    example
        .lines()
        .forEach(line -> lines.append(json(Service.JSON.readTree(line), harm)).append('\n'));
    return lines.toString();
  }

  private String json(JsonNode example, int harm) {
    JsonNode aimed = aimed(example.deepCopy());
    return OddValues.raw(harm == 0 ? aimed : odd.spoilt(aimed, dice.nextInt(harm + 1)));
  }

  /// The same with ids of what is there, where it has some, and names that are nobody's yet.
  private JsonNode aimed(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        JsonNode value = object.get(name);
        if (name.equals("id")) {
          object.put(name, new UUID(dice.nextLong(), dice.nextLong()).toString());
        } else if (name.equals("slug")) {
          object.put(name, "s" + dice.nextInt(1_000_000_000));
        } else if (name.equals("timeline")) {
          object.put(name, targets.one("timelines", "slug", "", dice));
        } else if (value.asString("").matches("[0-9a-f-]{36}")) {
          object.put(
              name, targets.one(name.equals("sourceId") ? "sources" : "facts", "id", "", dice));
        } else {
          aimed(value);
        }
      }
    } else if (node.isArray()) {
      node.forEach(this::aimed);
    }
    return node;
  }

  private static List<JsonNode> parameters(JsonNode operation, String in) {
    return operation
        .path("parameters")
        .valueStream()
        .map(Description.OURS::resolved)
        .filter(parameter -> parameter.path("in").asString().equals(in))
        .toList();
  }

  /// As a part of an address; now and then as it is, where that is one line.
  private String encoded(String text) {
    if (odd.chance(8)) {
      return line(text).replace(' ', '+').replace("?", "%3F").replace("#", "%23");
    }
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String line(String text) {
    return text.replaceAll("[\r\n]", "");
  }
}
