package org.datedrecord.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody with a browser that keeps cookies and follows no redirect by itself. It comes from an
/// address of its own, as a proxy says.
final class Guest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static int guests;

  final Map<String, String> cookies = new LinkedHashMap<>();
  private final String address;

  Guest() {
    this("203.0.113." + ++guests);
  }

  Guest(String address) {
    this.address = address;
  }

  /// Somebody who is signed in.
  static Guest signedIn(String signIn, String password) {
    Guest guest = new Guest();
    HttpResponse<String> answer = guest.signIn(signIn, password, "");
    if (answer.statusCode() != 303) {
      throw new IllegalStateException(answer.statusCode() + answer.body());
    }
    return guest;
  }

  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  HttpResponse<String> signIn(String signIn, String password, String next) {
    return submit("/sign-in", "signIn", signIn, "password", password, "next", next);
  }

  /// Opens a page and sends its form, with the fields given as name, value, name, value.
  HttpResponse<String> submit(String page, String... fields) {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("_csrf", token(get(page).body()));
    for (int i = 0; i < fields.length; i += 2) {
      typed.put(fields[i], fields[i + 1]);
    }
    return post(page, form(typed));
  }

  /// Sends a form as it is.
  HttpResponse<String> post(String path, String form) {
    return send("POST", path, form, "Content-Type", "application/x-www-form-urlencoded");
  }

  /// Asks the API as our scripts do.
  HttpResponse<String> api(String method, String path, String body) {
    return send(
        method,
        path,
        body,
        "Content-Type",
        "application/json",
        "X-XSRF-TOKEN",
        cookies.getOrDefault("XSRF-TOKEN", "none"));
  }

  HttpResponse<String> send(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + Doors.port() + path))
            .method(method, BodyPublishers.ofString(body))
            .header("Accept", path.startsWith("/api") ? "*/*" : "text/html,*/*;q=0.5")
            .header("X-Forwarded-For", address);
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    try {
      HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String line) {
    String[] pair = line.split(";", 2)[0].split("=", 2);
    if (pair[1].isEmpty() || line.contains("Max-Age=0")) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }

  static String token(String html) {
    Matcher found = TOKEN.matcher(html);
    return found.find() ? found.group(1) : "";
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  static String location(HttpResponse<String> answer) {
    return Optional.of(answer).flatMap(a -> a.headers().firstValue("Location")).orElse("");
  }
}
