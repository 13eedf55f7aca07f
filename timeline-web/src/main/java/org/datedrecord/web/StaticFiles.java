package org.datedrecord.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/// Serves the style sheet, the scripts and the fonts under an address that names the build, so that
/// browsers may keep them for good. All are read and compressed once, at the start: they are some
/// hundred kilobytes.
@Controller
class StaticFiles {

  private static final String FOLDER = "/static/assets/";
  private static final Set<String> LOOSE = Set.of("css", "js", "svg", "txt");

  private static final Pattern LINES = Pattern.compile("(?m)^\\s*//.*\\n");
  private static final Pattern DOCS = Pattern.compile("(?s)/\\*\\*.*?\\*/ ?");
  private static final Pattern INDENT = Pattern.compile("(?m)^\\s+");
  private static final Pattern PLAIN_LINES = Pattern.compile("(?m)^[^'`/\\n]+$");
  private static final Pattern SPACES = Pattern.compile("(\"[^\"]*\")| ?([=*<>?:{}(),;&|!]+) ?");
  private static final Pattern ENDS = Pattern.compile("(?<=[;{},(\\[])\\n");

  /// A file as it goes out.
  private static final class Served {

    final MediaType type;
    final byte[] plain;

    /// The same compressed; none for what does not get smaller, as a font.
    final byte @Nullable [] zipped;

    Served(MediaType type, byte[] plain, byte @Nullable [] zipped) {
      this.type = type;
      this.plain = plain;
      this.zipped = zipped;
    }
  }

  private final String root;
  private final String tag;
  private final Map<String, Served> files = new TreeMap<>();

  StaticFiles(Build build) {
    this.root = build.assets() + "/";
    this.tag = build.id();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:static/assets/**/*.*")) {
        String url = file.getURL().toString();
        String name = url.substring(url.lastIndexOf(FOLDER) + FOLDER.length());
        files.put(name, served(name, file.getContentAsByteArray()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @GetMapping("/assets/**")
  ResponseEntity<byte[]> file(HttpServletRequest request) {
    String path = request.getRequestURI();
    Served file = path.startsWith(root) ? files.get(path.substring(root.length())) : null;
    if (file == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    byte[] zipped = takesGzip(request) ? file.zipped : null;
    String etag = '"' + tag + (zipped == null ? "" : "-gzip") + '"';
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok()
            .eTag(etag)
            .contentType(file.type)
            .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    if (file.zipped != null) {
      answer.varyBy(HttpHeaders.ACCEPT_ENCODING);
    }
    if (zipped != null) {
      answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    byte[] bytes = zipped == null ? file.plain : zipped;
    return answer.contentLength(bytes.length).body(bytes);
  }

  private static boolean takesGzip(HttpServletRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    return accepted != null
        && Stream.of(accepted.toLowerCase(Locale.ROOT).split(",", -1))
            .map(String::strip)
            .anyMatch(coding -> coding.matches("gzip(\\s*;\\s*q=(1(\\.0*)?|0?\\.\\d*[1-9]\\d*))?"));
  }

  private static Served served(String name, byte[] content) {
    String kind = name.substring(name.lastIndexOf('.') + 1);
    byte[] plain = kind.equals("js") ? slim(new String(content, UTF_8)).getBytes(UTF_8) : content;
    MediaType type = MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
    return LOOSE.contains(kind)
        ? new Served(new MediaType(type, UTF_8), plain, gzip(plain))
        : new Served(type, plain, null);
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream out = new Thorough(zipped)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }

  /// Takes its time, for it is taken once.
  private static final class Thorough extends GZIPOutputStream {

    Thorough(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }

  /// A script without its comments, which are for those who read the source: they weigh more than a
  /// quarter of it. Only whole lines and JSDoc count as comments; our scripts have no others. Nor
  /// have they texts of several lines, so lines may be joined where a statement cannot end, and
  /// spaces left out in lines without a pattern.
  static String slim(String script) {
    String code = DOCS.matcher(LINES.matcher(script).replaceAll("")).replaceAll("");
    String lines = INDENT.matcher(code).replaceAll("");
    String tight =
        PLAIN_LINES
            .matcher(lines)
            .replaceAll(
                line -> Matcher.quoteReplacement(SPACES.matcher(line.group()).replaceAll("$1$2")));
    return ENDS.matcher(tight).replaceAll("");
  }
}
