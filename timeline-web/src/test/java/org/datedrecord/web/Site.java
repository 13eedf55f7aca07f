package org.datedrecord.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.datedrecord.DatedRecordApplication;
import org.datedrecord.account.Invitations;
import org.datedrecord.account.Invitations.Door;
import org.datedrecord.account.Origin;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The service with the first timeline, started once for all browser tests. They only add to it.
final class Site {

  static final String TIMELINE = "/claude-code-china";

  static final String EDITOR = "mara@example.org";
  static final String PASSWORD = "seven brown otters hum";

  private static final String TOKEN = "dr_0123456789abcdef0123456789abcdef0123456789a";

  private Site() {}

  /// The full address of a path.
  static String at(String path) {
    return "http://localhost:" + Running.PORT + path;
  }

  static String get(String path) {
    return send(HttpRequest.newBuilder(URI.create(at(path))).build()).body();
  }

  /// Lets an editor in, who may do all that there is.
  static void admit() {
    Invitations invitations = bean(Invitations.class);
    String code = invitations.setUp().orElseThrow().value();
    Origin origin = new Origin("127.0.0.1", "request-1");
    invitations.accept(Door.SET_UP, code, "Mara Lindt", EDITOR, PASSWORD, origin);
  }

  /// Has a fact of the timeline corrected, so that the record has one more change.
  static void change() {
    String path = fact();
    String statement = found(get(path), "\"statement\":\"((?:[^\"\\\\]|\\\\.)*)\"");
    append(
        path,
        "/corrections",
        """
        {"nature": "our-error", "note": "Said better.",
         "changes": [{"field": "statement", "from": "%s", "to": "%s It is so."}]}
        """
            .formatted(statement, statement));
  }

  /// Has a fact of the timeline cite an article at an address.
  static void cite(String url) {
    String source =
        post(
            "/api/sources",
            """
            {"type": "article", "title": "What they said", "url": "%s",
             "published": {"edtf": "2026-07-12"}}
            """
                .formatted(url));
    String path = fact();
    append(
        path,
        "/evidence",
        """
        {"sourceId": "%s", "quote": {"exact": "as they said"},
         "chain": [{"party": "Courier", "role": "stated"}]}
        """
            .formatted(found(source, "\"id\":\"([0-9a-f-]{36})\"")));
  }

  /// Has an article of 3 July 2026 registered, with its text.
  ///
  /// @param text as it stands in JSON
  static String register(String title, String text) {
    String source =
        post(
            "/api/sources",
            """
            {"type": "article", "title": "%s", "publisher": "Courier", "language": "en",
             "published": {"edtf": "2026-07-03"}, "text": "%s"}
            """
                .formatted(title, text));
    String id = found(source, "\"id\":\"([0-9a-f-]{36})\"");
    get("/api/sources/" + id + "?minChange=" + found(source, "\"change\":(\\d+)"));
    return id;
  }

  /// Has the title of a fact corrected by somebody else.
  static void retitle(String path, String title) {
    String from = found(get(path), "\"title\":\"((?:[^\"\\\\]|\\\\.)*)\"");
    append(
        path,
        "/corrections",
        """
        {"nature": "refinement", "note": "Said more exactly.",
         "changes": [{"field": "title", "from": "%s", "to": "%s"}]}
        """
            .formatted(from, title));
  }

  /// Appends to a fact, and waits until readers see it.
  private static void append(String path, String what, String body) {
    String receipt = post(path + what, body, tag(path));
    get(path + "?minChange=" + found(receipt, "\"change\":(\\d+)"));
  }

  private static String fact() {
    String facts = get("/api/timelines" + TIMELINE + "/facts?limit=1&sort=-recorded");
    return "/api/facts/" + found(facts, "\"id\":\"([0-9a-f-]{36})\"");
  }

  /// What a pattern first finds in a text.
  static String found(String text, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    if (!found.find()) {
      throw new IllegalStateException(text);
    }
    return found.group(1);
  }

  private static String[] tag(String path) {
    HttpResponse<String> read = send(HttpRequest.newBuilder(URI.create(at(path))).build());
    return new String[] {"If-Match", read.headers().firstValue("ETag").orElseThrow()};
  }

  /// Asks the API to record something; the receipt.
  static String post(String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(at(path)))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpResponse<String> answer = send(request.build());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(answer.body());
    }
    return answer.body();
  }

  /// An answer as it goes over the wire.
  ///
  /// @param headers names and values
  static HttpResponse<byte[]> ask(String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(at(path))).method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /// A part of the running service.
  static <T> T bean(Class<T> type) {
    return Running.CONTEXT.getBean(type);
  }

  private static HttpResponse<String> send(HttpRequest request) {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static final class Running {

    static final ConfigurableApplicationContext CONTEXT = start();
    static final int PORT =
        CONTEXT.getEnvironment().getRequiredProperty("local.server.port", Integer.class);

    private static ConfigurableApplicationContext start() {
      try {
        Path folder = Files.createTempDirectory("site");
        return new SpringApplicationBuilder(DatedRecordApplication.class)
            .run(
                "--server.port=0",
                "--datedrecord.data-dir=" + folder,
                "--datedrecord.bootstrap-token=" + TOKEN,
                "--datedrecord.limit.appends=0",
                "--datedrecord.limit.exports=0",
                "--logging.structured.format.console=",
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
