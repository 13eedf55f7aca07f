package org.datedrecord.fault;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.datedrecord.fault.Client.Answer;
import org.datedrecord.fault.Editors.Acknowledged;
import tools.jackson.databind.JsonNode;

/// Holds what editors were told against what the record has. A finding is a sentence that says
/// which promise was broken; the controls show that it finds something where there is something.
final class RecordCheck {

  /// A change, wherever it is read.
  ///
  /// @param mark the text that stands in it alone
  record Entry(
      long change, String id, long version, Instant recordedAt, String type, String mark) {}

  private static final int PART = 1_000;

  private RecordCheck() {}

  /// What is wrong with a record that is at rest: the log, read from the database, the changes and
  /// the list, read over HTTP, and what editors were told.
  static List<String> findings(
      Editors editors, List<Entry> log, List<Entry> feed, Map<String, String> listed) {
    List<String> findings = new ArrayList<>(editors.surprises());
    findings.addAll(lost(editors.acknowledged(), feed));
    findings.addAll(doubled(editors.sent(), log));
    if (!log.equals(feed)) {
      findings.add("the log has %d changes, the view %d".formatted(log.size(), feed.size()));
    }
    Map<String, String> folded = fold(log);
    if (!folded.equals(listed)) {
      findings.add("the log makes %s, the list has %s".formatted(folded, listed));
    }
    return findings;
  }

  /// What was acknowledged and is not there as it was.
  static List<String> lost(List<Acknowledged> acknowledged, List<Entry> feed) {
    Map<Long, Entry> there = new HashMap<>();
    feed.forEach(entry -> there.put(entry.change(), entry));
    List<String> findings = new ArrayList<>();
    for (Acknowledged told : acknowledged) {
      Entry entry = there.get(told.change());
      if (entry == null
          || !entry.id().equals(told.id())
          || entry.version() != told.version()
          || !entry.mark().equals(told.mark())
          || !entry.recordedAt().equals(Instant.parse(told.recordedAt()))) {
        findings.add("lost: %s, instead %s".formatted(told, entry));
      }
    }
    return findings;
  }

  /// Gaps in the numbers and in the versions, appends that nobody made, and those that are there
  /// twice.
  private static List<String> doubled(Set<String> sent, List<Entry> log) {
    List<String> findings = new ArrayList<>();
    Map<String, Long> versions = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < log.size(); i++) {
      Entry entry = log.get(i);
      if (entry.change() != i + 1L) {
        findings.add("gap: change %d stands at %d".formatted(entry.change(), i + 1));
      }
      if (entry.version() != versions.merge(entry.id(), 1L, Long::sum)) {
        findings.add("gap: " + entry);
      }
      if (!seen.add(entry.mark())) {
        findings.add("doubled: " + entry);
      }
      if (!sent.contains(entry.mark())) {
        findings.add("nobody sent " + entry);
      }
    }
    return findings;
  }

  /// The facts as the log has them: the version and the title of each, by its id.
  private static Map<String, String> fold(List<Entry> log) {
    Map<String, String> facts = new HashMap<>();
    for (Entry entry : log) {
      if (entry.type().startsWith("Fact")) {
        facts.put(entry.id(), entry.version() + " " + entry.mark());
      }
    }
    return facts;
  }

  /// The facts as readers find them in the list.
  static Map<String, String> list(Client client, String slug) throws IOException {
    Map<String, String> facts = new LinkedHashMap<>();
    String next = "/api/timelines/" + slug + "/facts?limit=200";
    while (!next.isEmpty()) {
      JsonNode part = got(client, next);
      for (JsonNode fact : part.path("items")) {
        String known =
            facts.put(
                fact.path("id").asString(),
                fact.path("version").asLong() + " " + fact.path("title").asString());
        if (known != null) {
          throw new IllegalStateException("The list shows twice: " + fact);
        }
      }
      next = part.path("links").path("next").asString("");
    }
    return facts;
  }

  /// The changes after one, as clients follow them.
  static List<Entry> feed(Client client, long after) throws IOException {
    List<Entry> entries = new ArrayList<>();
    JsonNode part;
    do {
      long last = entries.isEmpty() ? after : entries.getLast().change();
      part = got(client, "/api/changes?limit=%d&after=%d".formatted(PART, last));
      for (JsonNode change : part.path("items")) {
        entries.add(
            new Entry(
                change.path("number").asLong(),
                change.path("subjectId").asString(),
                change.path("version").asLong(),
                Instant.parse(change.path("recordedAt").asString()),
                change.path("type").asString(),
                mark(change.path("type").asString(), change.path("data"))));
      }
    } while (part.path("items").size() == PART);
    return entries;
  }

  private static JsonNode got(Client client, String path) throws IOException {
    Answer answer = client.get(path);
    if (answer.status() != 200) {
      throw new IOException(path + " was answered " + answer.status());
    }
    return answer.json();
  }

  /// The log as it is on disk.
  static List<Entry> log(String url, String user, String password) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select change_number, subject_id, sequence_number, recorded_at, type, payload
                from happening order by change_number
                """)) {
      while (row.next()) {
        entries.add(
            new Entry(
                row.getLong(1),
                row.getString(2),
                row.getLong(3) + 1,
                Instant.parse(row.getString(4)),
                row.getString(5),
                mark(row.getString(5), Client.JSON.readTree(row.getString(6)))));
      }
    }
    return entries;
  }

  private static String mark(String type, JsonNode data) {
    return switch (type) {
      case "TimelineOpened" -> data.path("title").asString();
      case "SourceRegistered" -> data.path("publication").path("title").asString();
      case "FactReported" -> data.path("claim").path("title").asString();
      case "FactCorrected" -> data.path("changes").path(0).path("to").asString();
      default -> throw new IllegalStateException("Nobody asked for " + type);
    };
  }
}
