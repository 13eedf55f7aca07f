package org.datedrecord.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What was typed into a form of a page, read as strictly as a query. The container is never asked
/// for it: it drops what it cannot decode.
public final class FormBody {

  private static final String TYPE = "application/x-www-form-urlencoded";

  private FormBody() {}

  /// The fields of a request's form; none where it comes with something else.
  public static Parameters of(HttpServletRequest request) {
    String type = request.getContentType();
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(TYPE)) {
      return Parameters.of(null);
    }
    try {
      // As a query is handed over: its bytes as characters of one byte each.
      return Parameters.ofForm(new String(WholeBody.of(request), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
