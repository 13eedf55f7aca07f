package org.datedrecord.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import org.datedrecord.format.Catalogue;
import org.datedrecord.http.Hashes;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// How answers are put into bytes.
@Component
class Wire {

  static final String DESCRIPTION = "/openapi.yaml";

  private final JsonMapper json;
  private final String format;

  Wire(JsonMapper json) {
    this.json = json;
    MessageDigest hash = Hashes.sha256();
    hash.update(Catalogue.WRITTEN.getBytes(UTF_8));
    this.format = HexFormat.of().formatHex(hash.digest(description()), 0, 4);
  }

  /// An answer as JSON.
  byte[] bytes(Object answer) {
    return json.writeValueAsBytes(answer);
  }

  /// A name of the form that answers have: another one as soon as their description changes, or the
  /// way in which formats of others are written, so that nobody keeps an answer of the old form.
  String format() {
    return format;
  }

  /// The description of this API, in OpenAPI.
  static byte[] description() {
    try (InputStream in = Objects.requireNonNull(Wire.class.getResourceAsStream(DESCRIPTION))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
