package org.datedrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What the API says of itself, to be held against what it does.
final class Description {

  static final Description OURS = new Description();

  private final JsonNode document = YAMLMapper.builder().build().readTree(Wire.description());
  private final SchemaRegistry schemas =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  JsonNode document() {
    return document;
  }

  /// The described paths.
  Set<String> paths() {
    return new TreeSet<>(document.path("paths").propertyNames());
  }

  JsonNode schema(String name) {
    return document.path("components").path("schemas").path(name);
  }

  /// Holds an answer against the description of its endpoint.
  void check(String method, String path, Service.Answer answer) {
    Optional<String> template =
        paths().stream().filter(t -> Pattern.matches(pattern(t), path)).findFirst();
    if (template.isEmpty() || answer.status() == 405) {
      assertThat(answer.problem()).isIn("not-found", "method-not-allowed", "bad-request");
      return;
    }
    String verb = method.equals("HEAD") ? "get" : method.toLowerCase(java.util.Locale.ROOT);
    JsonNode operation = document.path("paths").path(template.get()).path(verb);
    JsonNode described = resolved(operation.path("responses").path("" + answer.status()));
    assertThat(described.isMissingNode())
        .as("%s %s answers %d: %s", method, template.get(), answer.status(), answer.text())
        .isFalse();
    described
        .path("headers")
        .propertyNames()
        .forEach(header -> {
          if (Set.of("ETag", "Vary", "Cache-Control", "Location", "Retry-After").contains(header)) {
            assertThat(answer.headers(header)).as(header).isNotEmpty();
          }
        });
    if (answer.response().body().length > 0) {
      checkBody(described, answer);
    }
  }

  private void checkBody(JsonNode described, Service.Answer answer) {
    String type = answer.header("Content-Type").replaceAll(";.*", "");
    JsonNode content = described.path("content").path(type);
    assertThat(content.isMissingNode()).as("described as " + type).isFalse();
    if (type.endsWith("ndjson")) {
      answer
          .text()
          .lines()
          .forEach(line -> assertThat(faults(content.path("schema"), line)).as(line).isEmpty());
    } else if (type.endsWith("json") && answer.header("Content-Encoding").isEmpty()) {
      assertThat(faults(content.path("schema"), answer.text())).as(answer.text()).isEmpty();
    }
  }

  /// What in a JSON text is not as a schema says.
  List<Error> faults(JsonNode schema, String json) {
    ObjectNode root = Service.JSON.createObjectNode();
    root.set("allOf", Service.JSON.createArrayNode().add(schema));
    root.set("components", document.path("components"));
    return schemas.getSchema(root).validate(Service.JSON.readTree(json));
  }

  JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asString("");
    return reference.isEmpty() ? node : document.at(reference.substring(1));
  }

  /// The operations, by method and path.
  Map<String, JsonNode> operations() {
    Map<String, JsonNode> operations = new java.util.TreeMap<>();
    document
        .path("paths")
        .forEachEntry((path, item) ->
            item.forEachEntry((verb, operation) ->
                operations.put(verb.toUpperCase(java.util.Locale.ROOT) + " " + path, operation)));
    return operations;
  }

  private static String pattern(String template) {
    return template.replaceAll("\\{\\w+}", "[^/]+").replace(".", "\\.");
  }
}
