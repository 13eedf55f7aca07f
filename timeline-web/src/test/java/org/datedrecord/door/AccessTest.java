package org.datedrecord.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datedrecord.door.Doors.ADMIN;
import static org.datedrecord.door.Doors.PASSWORD;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.datedrecord.account.Acting;
import org.datedrecord.account.Invitations;
import org.datedrecord.account.Invitations.Door;
import org.datedrecord.account.Origin;
import org.datedrecord.account.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Who may ask for what: the routes that there are, against the table in `ACCESS.md`.
class AccessTest {

  private static final String ID = "01a1faf9-3b0a-74f7-b181-a9ffed002676";
  private static final String EDITOR = "ben@example.org";

  /// By method and path, who may: everyone, whoever is signed in, an editor, an administrator; or
  /// whoever sends a form of ours.
  private static final Map<String, String> TABLE = table();

  private static Guest editor;
  private static Guest admin;

  private static Map<String, String> table() {
    try (Stream<String> lines = Files.lines(Path.of("ACCESS.md"))) {
      return lines
          .filter(line -> line.startsWith("| ") && line.contains("`"))
          .map(line -> line.substring(2).replace("`", "").split(" *\\| *", -1))
          .collect(
              Collectors.toMap(
                  cells -> cells[0] + " " + cells[1],
                  cells -> cells[2],
                  (one, other) -> {
                    throw new IllegalStateException("twice in the table");
                  },
                  TreeMap::new));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeAll
  static void comeIn() {
    Origin origin = new Origin("127.0.0.1", "request-1");
    Invitations invitations = Doors.bean(Invitations.class);
    String code =
        invitations.invite(Role.EDITOR, null, new Acting("Anna Admin", origin)).code().shown();
    invitations.accept(Door.INVITATION, code, "Ben Editor", EDITOR, PASSWORD, origin);
    editor = Guest.signedIn(EDITOR, PASSWORD);
    admin = Guest.signedIn(ADMIN, PASSWORD);
  }

  @Test
  @DisplayName("ASVS 5.0 V8.1.1: the table names every route, and no other")
  void namesEveryRoute() {
    assertThat(routes()).isEqualTo(TABLE.keySet());
  }

  @Test
  @DisplayName("ASVS 5.0 V8.2.1: nobody gets in where the table does not let them")
  void letsNobodyIn() {
    Guest nobody = new Guest();
    TABLE.forEach((route, who) -> {
      HttpResponse<String> answer = ask(nobody, route);
      switch (who) {
        case "everyone" -> assertLetIn(route, answer);
        case "form" -> assertThat(forged(nobody, route).statusCode()).as(route).isEqualTo(403);
        default -> assertKeptOut(route, answer);
      }
    });
  }

  @Test
  @DisplayName("ASVS 5.0 V8.2.1: editors get in where the table lets them, and nowhere else")
  void letsEditorsIn() {
    TABLE.forEach((route, who) -> {
      switch (who) {
        case "admin" -> assertThat(ask(editor, route).statusCode()).as(route).isEqualTo(403);
        case "form" -> assertThat(forged(editor, route).statusCode()).as(route).isEqualTo(403);
        default -> assertLetIn(route, ask(editor, route));
      }
    });
  }

  @Test
  @DisplayName("ASVS 5.0 V8.2.1, V3.5.1: administrators get in everywhere, with a page of ours")
  void letsAdministratorsIn() {
    TABLE.forEach((route, who) -> {
      if (!who.equals("form")) {
        assertLetIn(route, ask(admin, route));
      }
      if (!route.startsWith("GET ")) {
        assertThat(forged(admin, route).statusCode()).as(route).isEqualTo(403);
      }
    });
  }

  private static void assertLetIn(String route, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(route).isNotIn(401, 403).isLessThan(500);
    assertThat(Guest.location(answer)).as(route).doesNotStartWith("/sign-in");
  }

  private static void assertKeptOut(String route, HttpResponse<String> answer) {
    if (route.contains(" /api/")) {
      assertThat(answer.statusCode()).as(route).isEqualTo(401);
    } else if (route.startsWith("GET ")) {
      assertThat(Guest.location(answer)).as(route).startsWith("/sign-in?next=");
    } else {
      assertThat(answer.statusCode() == 403 || Guest.location(answer).equals("/sign-in"))
          .as(route)
          .isTrue();
    }
  }

  private static HttpResponse<String> ask(Guest guest, String route) {
    String[] parts = route.split(" ", 2);
    String token = guest.cookies.getOrDefault("XSRF-TOKEN", "none");
    return guest.send(
        parts[0],
        filled(parts[1]),
        parts[0].equals("GET") ? "" : "{}",
        "Content-Type",
        "application/json",
        "X-XSRF-TOKEN",
        token);
  }

  private static HttpResponse<String> forged(Guest guest, String route) {
    String[] parts = route.split(" ", 2);
    return guest.send(parts[0], filled(parts[1]), "{}", "Content-Type", "application/json");
  }

  /// An address of this pattern.
  private static String filled(String path) {
    return path.replaceAll("\\{(slug|word|name|build|path|\\*path)\\}", "no-such")
        .replaceAll("\\{(v|version|n|number)\\}", "1")
        .replaceAll("\\{\\w+\\}", ID);
  }

  private static Set<String> routes() {
    RequestMappingHandlerMapping mapping =
        (RequestMappingHandlerMapping) Doors.named("requestMappingHandlerMapping");
    return mapping.getHandlerMethods().keySet().stream()
        .flatMap(AccessTest::routes)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> routes(RequestMappingInfo info) {
    Collection<RequestMethod> methods = info.getMethodsCondition().getMethods();
    List<String> verbs =
        methods.isEmpty() ? List.of("GET") : methods.stream().map(RequestMethod::name).toList();
    return info.getPatternValues().stream()
        .flatMap(path -> verbs.stream().map(verb -> verb + " " + plain(path)));
  }

  /// A pattern without the expressions that say what a part of it looks like.
  static String plain(String pattern) {
    StringBuilder plain = new StringBuilder();
    int depth = 0;
    boolean said = true;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 1 && c == ':') {
        said = false;
      }
      if (depth == 0 || (depth == 1 && c == '{')) {
        said = true;
      }
      if (said) {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
