package org.datedrecord.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The files beside the pages, as they go over the wire.
final class StaticFilesIT {

  private static final Path ASSETS = Path.of("src/main/resources/static/assets");
  private static final String ROOT = new Build().assets() + "/";

  @Test
  void goOutCompressedAndMayBeKeptForGood() throws IOException {
    for (String name : names()) {
      HttpResponse<byte[]> plain = Site.ask("GET", ROOT + name);
      HttpResponse<byte[]> zipped = Site.ask("GET", ROOT + name, "Accept-Encoding", "br, gzip");
      assertThat(plain.statusCode()).as(name).isEqualTo(200);
      assertThat(header(plain, "Content-Encoding")).as(name).isEmpty();
      assertThat(length(plain)).as(name).isEqualTo(plain.body().length);
      assertThat(length(zipped)).as(name).isEqualTo(zipped.body().length);
      assertThat(header(zipped, "Cache-Control"))
          .containsExactly("max-age=31536000, public, immutable");
      if (name.endsWith(".woff2")) {
        assertThat(header(zipped, "Content-Encoding")).as(name).isEmpty();
        assertThat(zipped.body()).isEqualTo(plain.body());
      } else {
        assertThat(header(zipped, "Content-Encoding")).as(name).containsExactly("gzip");
        assertThat(header(zipped, "Vary")).as(name).contains("Accept-Encoding");
        assertThat(header(plain, "Vary")).as(name).contains("Accept-Encoding");
        assertThat(header(zipped, "ETag")).isNotEqualTo(header(plain, "ETag"));
        assertThat(unzipped(zipped.body())).as(name).isEqualTo(plain.body());
      }
    }
  }

  @Test
  void areWhatIsInTheSource() throws IOException {
    String style = ROOT + "style.css";
    assertThat(Site.ask("GET", style).body())
        .isEqualTo(Files.readAllBytes(ASSETS.resolve("style.css")));
    assertThat(new String(Site.ask("GET", ROOT + "main.js").body(), UTF_8))
        .isEqualTo(StaticFiles.slim(Files.readString(ASSETS.resolve("main.js"))));
    assertThat(header(Site.ask("GET", style), "Content-Type"))
        .containsExactly("text/css;charset=UTF-8");
  }

  @Test
  void tellTheirLengthToThoseWhoAskForNoMore() {
    for (String coding : List.of("gzip", "identity")) {
      HttpResponse<byte[]> whole = Site.ask("GET", ROOT + "style.css", "Accept-Encoding", coding);
      HttpResponse<byte[]> head = Site.ask("HEAD", ROOT + "style.css", "Accept-Encoding", coding);
      assertThat(head.body()).isEmpty();
      assertThat(length(head)).isEqualTo(whole.body().length);
      assertThat(header(head, "Content-Encoding")).isEqualTo(header(whole, "Content-Encoding"));
      assertThat(header(head, "ETag")).isEqualTo(header(whole, "ETag"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "identity", "gzip;q=0", "gzip; q=0.0, br", "x-gzip", "gzipped"})
  void goOutAsTheyAreToThoseWhoTakeNoGzip(String accepted) {
    HttpResponse<byte[]> answer = Site.ask("GET", ROOT + "style.css", "Accept-Encoding", accepted);
    assertThat(header(answer, "Content-Encoding")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "GZIP", "gzip;q=0.5", "br;q=1.0, gzip;q=0.8, *;q=0.1"})
  void goOutCompressedToThoseWhoTakeGzip(String accepted) {
    HttpResponse<byte[]> answer = Site.ask("GET", ROOT + "style.css", "Accept-Encoding", accepted);
    assertThat(header(answer, "Content-Encoding")).containsExactly("gzip");
  }

  @Test
  void areNotSentAgain() {
    HttpResponse<byte[]> first = Site.ask("GET", ROOT + "style.css", "Accept-Encoding", "gzip");
    String tag = header(first, "ETag").getFirst();
    HttpResponse<byte[]> again =
        Site.ask("GET", ROOT + "style.css", "Accept-Encoding", "gzip", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/assets/style.css", "/assets/000000000000/style.css", "/assets/"})
  void areNowhereElse(String path) {
    HttpResponse<byte[]> answer = Site.ask("GET", path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(new String(answer.body(), UTF_8)).contains("<h1>There is no such page</h1>");
    assertThat(header(answer, "Cache-Control")).noneMatch(value -> value.contains("immutable"));
  }

  private static List<String> names() throws IOException {
    try (Stream<Path> files = Files.walk(ASSETS)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> ASSETS.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static List<String> header(HttpResponse<?> answer, String name) {
    return answer.headers().allValues(name);
  }

  private static long length(HttpResponse<?> answer) {
    return answer.headers().firstValueAsLong("Content-Length").orElse(-1);
  }

  private static byte[] unzipped(byte[] content) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(content))) {
      return in.readAllBytes();
    }
  }
}
