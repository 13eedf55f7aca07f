package org.datedrecord.api;

import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Values that nobody means well with, and changes for the worse: the same ones for the same dice.
final class OddValues {

  /// Stands for JSON that the mapper would not write; [#raw] puts it in.
  private static final String RAW = "@raw-%d@";

  private static final List<String> RAWS =
      List.of(
          "NaN",
          "-Infinity",
          "1e400",
          "-1e-400",
          "01",
          "+1",
          ".5",
          "0x10",
          "1" + "0".repeat(400),
          "0." + "1".repeat(2_000),
          "\"\\ud800\"",
          "\"\\udc00\\ud800\"",
          "\"\\u0000\"",
          "\"\\x41\"",
          "'single'",
          "\"a\u0001b\"",
          "undefined",
          "nul",
          "[".repeat(40) + "]".repeat(40),
          "{\"a\":".repeat(40) + "1" + "}".repeat(40),
          "[" + "1,".repeat(3_000) + "1]",
          "{\"a\": 1, \"a\": 2}",
          "/* */ 1",
          "\"\\");

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\t\n",
          "null",
          "true",
          "0",
          "-1",
          "999999999999999999999999",
          "9223372036854775807",
          "9223372036854775808",
          "1.5",
          "*",
          "%",
          "%00",
          "%zz",
          "%ff",
          "a\r\nX-Injected: 1",
          "a\u0000b",
          "\u001b[2J",
          "\u202etxt.exe",
          "\u2028",
          "\ufeff",
          "\uffff",
          "\ud83d\ude00".repeat(50),
          "e" + "\u0301".repeat(300),
          "\u0430dmin",
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "javascript:alert(1)",
          "data:text/html,<script>alert(1)</script>",
          "http://user:pass@example.org/",
          "http://[::1",
          "//example.org",
          "../../../etc/passwd",
          "..\\..",
          "' or '1'='1",
          "'; drop table account; --",
          "${jndi:ldap://127.0.0.1/a}",
          "#{1+1}",
          "{{1+1}}",
          "%s%n%d",
          "2026-02-30",
          "2026-13",
          "2026-06?/..",
          "[..2026-07-03]",
          "[2026..2025]",
          "Y-17E7",
          "Y99999999999999999999",
          "-999999999-01-01",
          "2026-07-01T25:61:61Z",
          "+1000000000-12-31T23:59:59Z",
          "change:0",
          "change:-1",
          "change:99999999999999999999",
          "W/\"v1\"",
          "\"v0\"",
          "\"v-1\"",
          "\"v99999999999999999999\"",
          "\"v1\", \"v2\", *",
          "\"",
          "a".repeat(300),
          "\u00e9".repeat(2_000));

  private final Random dice;

  OddValues(Random dice) {
    this.dice = dice;
  }

  boolean chance(int percent) {
    return dice.nextInt(100) < percent;
  }

  <T> T one(List<T> things) {
    return things.get(dice.nextInt(things.size()));
  }

  String text() {
    if (chance(80)) {
      return one(TEXTS);
    }
    StringBuilder text = new StringBuilder();
    for (int i = dice.nextInt(30); i >= 0; i--) {
      int c = dice.nextInt(chance(50) ? 0x100 : 0x11_0000);
      text.appendCodePoint(c >= 0xd800 && c < 0xe000 ? 'x' : c);
    }
    return text.toString();
  }

  /// Changes a document at some places, and leaves it well-formed but for what [#raw] puts in.
  JsonNode spoilt(JsonNode document, int times) {
    ObjectNode holder = Service.JSON.createObjectNode();
    holder.set("it", document.deepCopy());
    for (int i = 0; i < times; i++) {
      spoil(holder);
    }
    return holder.path("it");
  }

  private void spoil(ObjectNode root) {
    JsonNode at = root;
    boolean top = true;
    for (JsonNode next = child(at);
        next.isContainer() && !next.isEmpty() && (top || !chance(30));
        next = child(at)) {
      at = next;
      top = false;
    }
    if (at instanceof ObjectNode object && !object.isEmpty()) {
      String name = one(List.copyOf(object.propertyNames()));
      switch (top ? 0 : dice.nextInt(6)) {
        case 0, 1, 2 -> object.set(name, value());
        case 3 -> object.remove(name);
        case 4 -> object.set(text(), value());
        default -> object.set(name.toUpperCase(java.util.Locale.ROOT), object.get(name));
      }
    } else if (at instanceof ArrayNode array && !array.isEmpty()) {
      int place = dice.nextInt(array.size());
      switch (dice.nextInt(4)) {
        case 0 -> array.set(place, value());
        case 1 -> array.remove(place);
        case 2 -> array.add(array.get(place).deepCopy());
        default -> array.add(value());
      }
    }
  }

  private JsonNode child(JsonNode node) {
    if (node.isObject() && !node.isEmpty()) {
      return node.get(one(List.copyOf(node.propertyNames())));
    }
    return node.path(node.isArray() && !node.isEmpty() ? dice.nextInt(node.size()) : 0);
  }

  private JsonNode value() {
    return switch (dice.nextInt(8)) {
      case 0 -> Service.JSON.getNodeFactory().nullNode();
      case 1 -> Service.JSON.getNodeFactory().booleanNode(chance(50));
      case 2 -> Service.JSON.getNodeFactory().numberNode(dice.nextLong());
      case 3 -> Service.JSON.createObjectNode();
      case 4 -> Service.JSON.createArrayNode().add(text());
      case 5 -> text(RAW.formatted(dice.nextInt(RAWS.size())));
      default -> text(text());
    };
  }

  private static JsonNode text(String text) {
    return Service.JSON.getNodeFactory().stringNode(text);
  }

  /// The text of a document, with what no mapper writes.
  static String raw(JsonNode document) {
    String text = document.toString();
    for (int i = 0; i < RAWS.size(); i++) {
      text = text.replace('"' + RAW.formatted(i) + '"', RAWS.get(i));
    }
    return text;
  }

  /// Changes some bytes, cuts some off, or puts some before or after.
  byte[] spoilt(byte[] body) {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    int cut = body.length == 0 ? 0 : dice.nextInt(body.length);
    switch (dice.nextInt(5)) {
      case 0 -> out.write(body, 0, cut);
      case 1 -> {
        out.writeBytes(body);
        out.write(dice.nextInt(256));
      }
      case 2 -> {
        out.writeBytes(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
        out.writeBytes(body);
      }
      case 3 ->
          out.writeBytes(
              new String(body, java.nio.charset.StandardCharsets.UTF_8)
                  .getBytes(java.nio.charset.StandardCharsets.UTF_16));
      default -> {
        out.write(body, 0, cut);
        out.write(dice.nextInt(256));
        out.write(body, cut, body.length - cut);
      }
    }
    return out.toByteArray();
  }
}
