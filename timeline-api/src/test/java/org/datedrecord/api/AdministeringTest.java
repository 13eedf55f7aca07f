package org.datedrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.datedrecord.account.Acting;
import org.datedrecord.account.Administration;
import org.datedrecord.account.Invitations;
import org.datedrecord.account.Invitations.Door;
import org.datedrecord.account.Origin;
import org.datedrecord.account.Person;
import org.datedrecord.account.Role;
import org.datedrecord.api.Service.Answer;
import org.datedrecord.security.Scope;
import org.datedrecord.security.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Accounts, invitations, tokens and the audit list as administrators use them.
class AdministeringTest {

  private static final AtomicInteger PEOPLE = new AtomicInteger();
  private static final Origin ORIGIN = new Origin("192.0.2.7", "request-7");
  private static final String SOURCE =
      "{\"type\": \"article\", \"title\": \"A\", \"published\": {\"edtf\": \"2026-07-12\"}}";

  private final Service service = Service.shared();

  @Test
  void invitesOnceAndShowsTheCodeOnce() {
    Answer issued =
        service.post("/api/invitations", "{\"role\": \"editor\", \"invited\": \"Ben\"}");
    assertThat(issued.status()).isEqualTo(201);
    assertThat(issued.header("Cache-Control")).isEqualTo("no-store");
    String code = issued.json().path("code").asString();
    String id = issued.json().path("id").asString();

    Person person = accept(code);
    assertThat(person.role()).isEqualTo(Role.EDITOR);
    assertThat(read("/api/invitations").text()).contains(id).doesNotContain(code);
    assertThat(service.post("/api/invitations/" + id + "/revocation", "").problem())
        .isEqualTo("invitation-used");
    assertThat(read("/api/accounts").text()).contains(person.name()).doesNotContain("argon2");
  }

  @Test
  void revokesAnInvitation() {
    Answer issued = service.post("/api/invitations", "{\"role\": \"editor\"}");
    String path = "/api/invitations/" + issued.json().path("id").asString() + "/revocation";

    assertThat(service.post(path, "").json().path("revokedAt").asString()).endsWith("Z");
    assertThat(service.post(path, "").status()).isEqualTo(200);
    assertThat(service.post("/api/invitations/" + UUID.randomUUID() + "/revocation", "").problem())
        .isEqualTo("unknown");
  }

  @Test
  void disablesEnablesAndChangesRoles() {
    String path = "/api/accounts/" + person(Role.EDITOR).id();

    assertThat(service.post(path + "/disabling", "").json().has("disabledAt")).isTrue();
    assertThat(service.post(path + "/enabling", "").json().has("disabledAt")).isFalse();
    assertThat(
            service.post(path + "/role", "{\"role\": \"reader\"}").json().path("role").asString())
        .isEqualTo("reader");
    assertThat(service.post(path + "/role", "{}").problem()).isEqualTo("missing");
    assertThat(service.post(path + "/role", "{\"role\": \"king\"}").problem())
        .isEqualTo("malformed-body");
    assertThat(service.post("/api/accounts/" + UUID.randomUUID() + "/disabling", "").problem())
        .isEqualTo("unknown");
  }

  @Test
  void makesACodeForANewPasswordAndShowsItOnce() {
    Person person = person(Role.EDITOR);
    String path = "/api/accounts/" + person.id();

    Answer issued = service.post(path + "/password-reset", "");

    assertThat(issued.status()).isEqualTo(201);
    assertThat(issued.header("Cache-Control")).isEqualTo("no-store");
    String code = issued.json().path("code").asString();
    assertThat(read("/api/accounts").text()).contains(person.name()).doesNotContain(code);
    service.post(path + "/disabling", "");
    assertThat(service.post(path + "/password-reset", "").problem()).isEqualTo("account-disabled");
    assertThat(service.post("/api/accounts/" + UUID.randomUUID() + "/password-reset", "").problem())
        .isEqualTo("unknown");
  }

  @Test
  @DisplayName("ASVS 5.0 V8.2.1: a token goes as far as its scope, and no further")
  void holdsTokensToTheirScope() {
    String read = token(Scope.READ, null);
    String write = token(Scope.WRITE, null);
    String admin = token(Scope.ADMIN, null);

    assertThat(source(read).status()).isEqualTo(403);
    assertThat(source(write).status()).isEqualTo(201);
    assertThat(as(read, "/api/tokens").status()).isEqualTo(403);
    assertThat(as(write, "/api/tokens").status()).isEqualTo(403);
    assertThat(as(write, "/api/audit").status()).isEqualTo(403);
    assertThat(as(admin, "/api/tokens").status()).isEqualTo(200);
  }

  @Test
  @DisplayName("ASVS 5.0 V7.4.2, V8.3.2: a token opens nothing that its owner may not")
  void holdsTokensToTheirOwner() {
    Person ben = person(Role.ADMIN);
    Person eve = person(Role.ADMIN);
    String token = token(Scope.ADMIN, ben.id());
    Administration administration = service.bean(Administration.class);
    Acting acting = new Acting(eve.name(), ORIGIN);
    assertThat(as(token, "/api/tokens").status()).isEqualTo(200);

    administration.role(ben.id(), Role.EDITOR, acting);
    assertThat(as(token, "/api/tokens").status()).isEqualTo(403);
    assertThat(source(token).status()).isEqualTo(201);

    administration.disable(ben.id(), acting);
    assertThat(source(token).status()).isEqualTo(401);
  }

  @Test
  @DisplayName("ASVS 5.0 V7.4.1: a token that has expired opens nothing")
  void refusesATokenThatHasExpired() {
    Answer issued =
        service.post(
            "/api/tokens",
            "{\"name\": \"Import\", \"scope\": \"write\", \"expiresAt\":"
                + " \"2999-01-01T00:00:00Z\"}");
    String token = issued.json().path("token").asString();
    assertThat(source(token).status()).isEqualTo(201);

    service
        .bean(JdbcClient.class)
        .sql("update api_token set expires_at = :now where id = :id")
        .param("now", Instant.now().atOffset(ZoneOffset.UTC))
        .param("id", UUID.fromString(issued.json().path("id").asString()))
        .update();

    assertThat(source(token).status()).isEqualTo(401);
    assertThat(
            service
                .post(
                    "/api/tokens",
                    "{\"name\": \"Import\", \"expiresAt\": \"2020-01-01T00:00:00Z\"}")
                .problem())
        .isEqualTo("malformed");
  }

  @Test
  @DisplayName("ASVS 5.0 V16.3.2: what was done and what was refused is in the audit list")
  void listsWhatWasDone() {
    service.post("/api/tokens", "{\"name\": \"Two\\u0085lines\", \"editor\": \"Ben\"}");
    service.post("/api/tokens", "{\"name\": \"Nightly import\", \"editor\": \"Ben\"}");
    as("dr_unknown", "/api/tokens?here");

    JsonNode first = read("/api/audit?limit=1").json();
    assertThat(first.path("items").get(0).path("what").asString()).isEqualTo("access");
    assertThat(first.path("items").get(0).path("outcome").asString()).isEqualTo("refused");
    assertThat(first.path("items").get(0).path("subject").asString()).isEqualTo("GET /api/tokens");
    JsonNode second = read(first.path("links").path("next").asString()).json();
    assertThat(second.path("items").get(0).path("subject").asString())
        .isEqualTo("Nightly import (write, Ben)");
    assertThat(second.path("items").get(0).path("who").asString()).isEqualTo("Editor");
    assertThat(read("/api/audit?limit=0").problem()).isEqualTo("bad-parameter");
    assertThat(read("/api/audit?limit=2&cursor=x").problem()).isEqualTo("bad-cursor");
  }

  private Answer read(String path) {
    return as(Service.TOKEN, path);
  }

  private Answer as(String token, String path) {
    return service.get(path, "Authorization", "Bearer " + token);
  }

  private Answer source(String token) {
    HttpRequest request =
        service
            .request("/api/sources")
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(SOURCE))
            .build();
    return service.send(request);
  }

  private String token(Scope scope, @Nullable UUID owner) {
    return service
        .bean(Tokens.class)
        .create(new Tokens.Wish("A token", "Ben", scope, owner, null))
        .secret()
        .value();
  }

  private Person person(Role role) {
    Acting acting = new Acting("Editor", ORIGIN);
    return accept(service.bean(Invitations.class).invite(role, null, acting).code().shown());
  }

  private Person accept(String code) {
    String name = "Person " + PEOPLE.incrementAndGet();
    return service
        .bean(Invitations.class)
        .accept(Door.INVITATION, code, name, name, "seven brown otters hum", ORIGIN);
  }
}
