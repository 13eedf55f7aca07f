package org.datedrecord.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/// Files of random edits, the same ones for the same seed: most depend on lines before them, and
/// many have a fault.
final class RandomLines {

  private final ImportFile file;
  private final Random random;
  private final List<String> lines = new ArrayList<>();
  private final List<UUID> facts = new ArrayList<>();
  private final List<UUID> contentions = new ArrayList<>();
  private final Map<UUID, Long> versions = new HashMap<>();
  private int sources;

  RandomLines(ImportFile file, long seed) {
    this.file = file;
    this.random = new Random(seed);
  }

  String[] lines(int count) {
    lines.add(file.open());
    versions.put(file.timeline, 1L);
    while (lines.size() < count) {
      lines.add(perhapsFaulty(next()));
    }
    return lines.toArray(String[]::new);
  }

  private String next() {
    int dice = random.nextInt(100);
    if (sources == 0 || dice < 8) {
      return file.source("s" + sources++);
    }
    if (facts.size() < 3 || dice < 35) {
      facts.add(id());
      versions.put(facts.getLast(), 1L);
      return file.fact(source(), facts.getLast(), "Fact " + facts.size());
    }
    if (dice < 40) {
      return lines.get(random.nextInt(lines.size()));
    }
    if (dice < 70) {
      return aboutFact(facts.get(random.nextInt(facts.size())));
    }
    if (dice < 76) {
      return aboutSource();
    }
    return dice < 94 ? aboutContention() : aboutTimeline();
  }

  private String aboutFact(UUID fact) {
    String head = head(fact);
    return switch (random.nextInt(8)) {
      case 0 ->
          """
          {"edit":"correct-fact",%s,"nature":"our-error","note":"N","changes":[{"field":"statement",\
          "from":"The town shut it.","to":"The town closed it."}]}\
          """
              .formatted(head);
      case 1 ->
          "{\"edit\":\"add-evidence\",%s,%s"
              .formatted(head, file.evidence(source(), id(), "quote " + id()).substring(1));
      case 2 -> file.answer("confirm-fact", fact, version(fact));
      case 3 -> file.answer("deny-fact", fact, version(fact));
      case 4 ->
          "{\"edit\":\"overtake-fact\",%s,\"overtakenBy\":\"%s\",\"note\":\"N\"}"
              .formatted(head, facts.get(random.nextInt(facts.size())));
      case 5 ->
          "{\"edit\":\"retract-fact\",%s,\"nature\":\"our-error\",\"note\":\"N\"}".formatted(head);
      case 6 -> "{\"edit\":\"reinstate-fact\",%s,\"note\":\"N\"}".formatted(head);
      default ->
          "{\"edit\":\"withdraw-evidence\",%s,\"evidenceId\":\"%s\",\"note\":\"N\"}"
              .formatted(head, fact);
    };
  }

  private String aboutSource() {
    UUID source = file.sourceId(source());
    versions.putIfAbsent(source, 1L);
    return "{\"edit\":\"%s\",%s,\"note\":\"N\"}"
        .formatted(random.nextBoolean() ? "withdraw-source" : "reinstate-source", head(source));
  }

  private String aboutContention() {
    if (contentions.isEmpty() || random.nextInt(3) == 0) {
      contentions.add(id());
      versions.put(contentions.getLast(), 1L);
      return """
      {"edit":"open-contention","id":"%s","question":"Why?","dimension":"cause",\
      "accounts":[{"factId":"%s","says":"So"},{"factId":"%s","says":"Not so"}]}\
      """
          .formatted(contentions.getLast(), oneOf(facts), oneOf(facts));
    }
    String head = head(oneOf(contentions));
    return switch (random.nextInt(3)) {
      case 0 ->
          "{\"edit\":\"add-account\",%s,\"factId\":\"%s\",\"says\":\"Perhaps\"}"
              .formatted(head, oneOf(facts));
      case 1 ->
          "{\"edit\":\"settle-contention\",%s,\"outcome\":\"So\",\"reason\":\"R\"}".formatted(head);
      default -> "{\"edit\":\"reopen-contention\",%s,\"note\":\"N\"}".formatted(head);
    };
  }

  private String aboutTimeline() {
    String edit = random.nextInt(4) == 0 ? "close-timeline" : "reopen-timeline";
    return "{\"edit\":\"%s\",%s,\"note\":\"N\"}".formatted(edit, head(file.timeline));
  }

  /// On what, and against which version: mostly the one there would be if all before were taken.
  private String head(UUID on) {
    return "\"on\":\"%s\",\"version\":%d".formatted(on, version(on));
  }

  private long version(UUID on) {
    long version = versions.getOrDefault(on, 1L);
    if (random.nextInt(3) > 0) {
      versions.put(on, version + 1);
    }
    return version;
  }

  private String perhapsFaulty(String line) {
    return switch (random.nextInt(40)) {
      case 0 -> line.substring(0, random.nextInt(line.length()));
      case 1 -> line.replace("\"edit\"", "\"Edit\"");
      case 2 -> line.replace("note", "nope");
      case 3 -> line.replaceFirst("\\{\"edit\"", "{\"colour\":1,\"edit\"");
      case 4 -> line.replaceFirst("shut", "close");
      case 5 -> "";
      case 6 -> line.replaceFirst("2026-07-03", "yesterday");
      default -> line;
    };
  }

  private String source() {
    return "s" + random.nextInt(sources);
  }

  private UUID oneOf(List<UUID> ids) {
    return ids.get(random.nextInt(ids.size()));
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
