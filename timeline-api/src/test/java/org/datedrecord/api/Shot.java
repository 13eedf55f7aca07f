package org.datedrecord.api;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A request as it goes over the wire, which no client library would send.
///
/// @param endpoint what it is meant for, as it is described
/// @param aimed whether its path still leads there
/// @param headers whole lines
/// @param body its bytes, a character each
record Shot(
    String endpoint,
    boolean aimed,
    String method,
    String target,
    List<String> headers,
    String body) {

  private static final int PATIENCE = 20_000;

  /// What came back.
  record Reply(int status, Map<String, String> headers, String body) {}

  Reply send(int port) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(PATIENCE);
      try {
        socket.getOutputStream().write(head().getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().write(body.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
      } catch (IOException e) {
        // It was answered before all of it was sent.
      }
      return read(socket.getInputStream().readAllBytes());
    }
  }

  private String head() {
    StringBuilder head = new StringBuilder();
    head.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
    head.append("Host: localhost\r\nConnection: close\r\n");
    headers.forEach(line -> head.append(line).append("\r\n"));
    if (!body.isEmpty() || !method.equals("GET")) {
      head.append("Content-Length: ").append(body.length()).append("\r\n");
    }
    return head.append("\r\n").toString();
  }

  private static Reply read(byte[] answer) {
    String text = new String(answer, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new AssertionError("There is no answer: " + text);
    }
    String[] lines = text.substring(0, end).split("\r\n", -1);
    Map<String, String> headers = new TreeMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      headers.put(
          lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
          lines[i].substring(colon + 1).strip());
    }
    String rest = text.substring(end + 4);
    byte[] body =
        (headers.getOrDefault("transfer-encoding", "").equals("chunked") ? joined(rest) : rest)
            .getBytes(StandardCharsets.ISO_8859_1);
    return new Reply(
        Integer.parseInt(lines[0].split(" ", 3)[1]),
        headers,
        new String(body, StandardCharsets.UTF_8));
  }

  private static String joined(String chunks) {
    StringBuilder whole = new StringBuilder();
    int at = 0;
    while (true) {
      int line = chunks.indexOf("\r\n", at);
      int size = Integer.parseInt(chunks.substring(at, line), 16);
      if (size == 0) {
        return whole.toString();
      }
      whole.append(chunks, line + 2, line + 2 + size);
      at = line + 2 + size + 2;
    }
  }

  /// As it can be sent again: `nc localhost 8080`.
  @Override
  public String toString() {
    return head() + body.substring(0, Math.min(body.length(), 4_000));
  }
}
