package org.datedrecord.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.datedrecord.format.FactsFile;
import org.datedrecord.http.ProblemType;
import tools.jackson.databind.JsonNode;

/// What there is to aim requests at: ids and names, by the kind of thing that they are of.
final class Targets {

  private static final int MOST = 60;

  private final Map<String, List<String>> known = new HashMap<>();
  private final UnaryOperator<String> versions;

  /// @param versions tells the entity tag of what is at a path
  Targets(UnaryOperator<String> versions) {
    this.versions = versions;
  }

  /// Remembers one, and forgets an old one where there are many.
  void add(String kind, String name) {
    List<String> names = known.computeIfAbsent(kind, key -> new ArrayList<>());
    names.add(name);
    if (names.size() > MOST) {
      names.removeFirst();
    }
  }

  /// Remembers what an answer to a request says that there is now.
  void learn(String endpoint, JsonNode made) {
    String[] parts = endpoint.split("/", -1);
    if (parts.length == 3 && made.has("id") && !parts[2].equals("timelines")) {
      add(parts[2], made.path("id").asString());
    }
    if (parts.length == 5 && List.of("facts", "contentions").contains(parts[4])) {
      add(parts[4], made.path("id").asString());
    }
  }

  /// The version that something has now, as its entity tag says.
  ///
  /// @param path of something that is about it
  String version(String path) {
    String subject = String.join("/", List.of(path.split("/", -1)).subList(0, 4));
    return versions.apply(subject);
  }

  /// One for a hole in a path.
  ///
  /// @param kind the first part of the path
  /// @param parent what stands in the hole before, if there is one
  String one(String kind, String hole, String parent, Random dice) {
    List<String> names =
        switch (hole) {
          case "slug" -> names("timelines");
          case "id" -> names(kind);
          case "evidenceId" -> names("evidence of " + parent);
          case "factId" -> names("accounts of " + parent);
          case "suffix" -> Arrays.stream(FactsFile.values()).map(FactsFile::suffix).toList();
          case "name" -> List.of(ProblemType.UNKNOWN.word());
          default -> List.of("1");
        };
    return names.isEmpty()
        ? "01a1faf9-3b0a-74f7-b181-a9ffed002676"
        : names.get(dice.nextInt(names.size()));
  }

  private List<String> names(String kind) {
    return known.getOrDefault(kind, List.of());
  }
}
