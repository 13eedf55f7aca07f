package org.datedrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.datedrecord.account.Acting;
import org.datedrecord.account.Invitations;
import org.datedrecord.account.Invitations.Door;
import org.datedrecord.account.Origin;
import org.datedrecord.account.Role;
import org.datedrecord.api.Shot.Reply;
import org.datedrecord.http.ProblemType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Sends random requests to every operation that the description names, as nobody, as an editor, as
/// an administrator and with tokens that are none. `-Dfuzz.requests` sends more of them, and
/// `-Dfuzz.seed` others.
class FuzzTest {

  private static final long SEED = Long.getLong("fuzz.seed", 20_261_121L);
  private static final int REQUESTS = Integer.getInteger("fuzz.requests", 1_000);

  /// What a request may get anywhere, as the description says at its beginning.
  private static final Set<Integer> EVERYWHERE = Set.of(400, 401, 403, 415, 417, 431);

  private static final int TOLD = 12;

  private final Map<String, String> whos = new LinkedHashMap<>();
  private final Map<String, Set<String>> described = new HashMap<>();
  private final Set<String> reached = new TreeSet<>();
  private final List<String> faults = new ArrayList<>();
  private final Set<Integer> statuses = new TreeSet<>();

  @Test
  @DisplayName(
      "ASVS 5.0 V2.2.1, V16.5.1, V16.5.3: whatever is sent, no fault of ours comes of it, and no"
          + " secret back")
  void answersWhateverIsSent() throws Exception {
    try (Service service = Service.empty()) {
      Targets targets = new Targets(path -> etag(service, path));
      prepare(service, targets);
      List<Map.Entry<String, JsonNode>> operations =
          List.copyOf(Description.OURS.operations().entrySet());
      operations.forEach(operation ->
          described.put(
              operation.getKey(),
              Set.copyOf(operation.getValue().path("responses").propertyNames())));
      List<String> names = List.copyOf(whos.keySet());
      for (int i = 0; i < REQUESTS && faults.size() < TOLD; i++) {
        Map.Entry<String, JsonNode> operation = operations.get(i % operations.size());
        int round = i / operations.size();
        // Administrators first, unspoilt: there is something to aim at then.
        int harm = round % 3 == 0 ? 0 : round % 6;
        String who = names.get(round == 0 ? 0 : (round + i) % names.size());
        Random dice = new Random(SEED * 1_000_003 + i);
        Shot shot =
            new Shots(dice, targets, whos).at(operation.getKey(), operation.getValue(), who, harm);
        Reply reply = shot.send(service.port());
        String told = "-Dfuzz.seed=%d, request %d, as %s:%n%s".formatted(SEED, i, who, shot);
        try {
          check(shot, reply, told + "\n\n" + reply);
        } catch (AssertionError fault) {
          faults.add(fault.getMessage());
        }
        if (reply.status() == 201) {
          targets.learn(shot.endpoint(), Service.JSON.readTree(reply.body()));
        }
      }
      Reply health =
          new Shot("", false, "GET", "/actuator/health", List.of(), "").send(service.port());
      assertThat(health.body()).endsWith("\"status\":\"UP\"}");
    }
    assertThat(faults).as(String.join("\n\n", faults)).isEmpty();
    assertThat(statuses).contains(200, 201, 400, 401, 403, 404, 405, 412, 415, 422);
    assertThat(reached).as("operations that were accepted").hasSizeGreaterThan(45);
  }

  private void check(Shot shot, Reply reply, String told) {
    statuses.add(reply.status());
    if (reply.status() < 400) {
      reached.add(shot.endpoint());
    } else {
      checkProblem(shot, reply, told);
    }
    whos.values().stream()
        .map(header -> header.replaceFirst("^\\S+ ", ""))
        .filter(secret -> secret.length() > 8)
        .forEach(secret -> assertThat(reply.toString()).as(told).doesNotContain(secret));
    assertThat(reply.toString()).as(told).doesNotContain(Shots.Canary.VALUE);
    assertThat(reply.headers())
        .as(told)
        .containsEntry("x-content-type-options", "nosniff")
        .containsKey("content-security-policy")
        .doesNotContainKey("x-injected");
    if (shot.aimed() && !EVERYWHERE.contains(reply.status())) {
      assertThat(described.get(shot.endpoint())).as(told).contains("" + reply.status());
    }
  }

  private static void checkProblem(Shot shot, Reply reply, String told) {
    assertThat(reply.status()).as(told).isLessThan(500);
    boolean page = !shot.aimed() && !shot.target().startsWith("/api");
    if (shot.method().equals("HEAD") || page) {
      return;
    }
    assertThat(reply.headers()).as(told).containsEntry("content-type", "application/problem+json");
    JsonNode problem = Service.JSON.readTree(reply.body());
    assertThat(problem.path("status").asInt()).as(told).isEqualTo(reply.status());
    String type = problem.path("type").asString();
    assertThat(type).as(told).startsWith("/api/problems/");
    assertThat(ProblemType.named(type.substring("/api/problems/".length()))).as(told).isPresent();
    assertThat(problem.path("title").asString()).as(told).isNotBlank();
  }

  private void prepare(Service service, Targets targets) {
    String body = "{\"name\": \"fuzz\", \"editor\": \"Fuzz\", \"scope\": \"%s\"}";
    whos.put("administrator", "Bearer " + Service.TOKEN);
    whos.put("editor", bearer(service, body.formatted("write")));
    whos.put("reader", bearer(service, body.formatted("read")));
    whos.put("nobody", "");
    whos.put("stranger", "Bearer dr_no-token-that-anybody-has");
    whos.put("nonsense", "Basic \u00e9: \u0001");
    for (int i = 0; i < 3; i++) {
      Editing editing = new Editing(service);
      targets.add("timelines", editing.slug);
      targets.add("sources", editing.source);
      List<String> facts = new ArrayList<>();
      for (int day = 1; day <= 5; day++) {
        facts.add(editing.fact("Day " + day, "2026-07-0" + day));
      }
      facts.forEach(fact -> targets.add("facts", fact));
      String contention = editing.contention(facts.get(0), facts.get(1));
      targets.add("contentions", contention);
      targets.add("accounts of " + contention, facts.get(0));
      for (String fact : facts) {
        String evidence = editing.read(fact).path("evidence").get(0).path("id").asString();
        targets.add("evidence of " + fact, evidence);
      }
    }
    Invitations invitations = service.bean(Invitations.class);
    Origin origin = new Origin("192.0.2.7", "request-7");
    for (int i = 0; i < 3; i++) {
      String code =
          invitations.invite(Role.EDITOR, null, new Acting("Anna", origin)).code().value();
      targets.add(
          "accounts",
          invitations
              .accept(
                  Door.INVITATION, code, "Ben " + i, "ben" + i, "seven brown otters hum", origin)
              .id()
              .toString());
    }
  }

  private static String etag(Service service, String path) {
    try {
      Reply reply = new Shot("", false, "GET", path, List.of(), "").send(service.port());
      return reply.headers().getOrDefault("etag", "\"v1\"");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String bearer(Service service, String body) {
    return "Bearer " + service.post("/api/tokens", body).json().path("token").asString();
  }
}
