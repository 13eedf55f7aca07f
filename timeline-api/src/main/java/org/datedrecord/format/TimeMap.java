package org.datedrecord.format;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A list of the moments at which something can be read (Memento, RFC 7089), in link format (RFC
/// 6690).
///
/// @param original where its present is, which also finds a moment by `Accept-Datetime`
/// @param self where this list is
/// @param next where the list goes on; none at its end
/// @param mementos the moments, the first one first
public record TimeMap(String original, String self, @Nullable String next, List<Memento> mementos) {

  /// Its media type.
  public static final String MEDIA_TYPE = "application/link-format";

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /// One moment.
  ///
  /// @param address where it is read
  /// @param recordedAt when it was recorded
  public record Memento(String address, Instant recordedAt) {}

  /// Writes the list.
  public void write(Writer out) throws IOException {
    out.append("<%s>; rel=\"original timegate\"".formatted(original));
    String span =
        mementos.isEmpty()
            ? ""
            : "; from=\"%s\"; until=\"%s\""
                .formatted(
                    HTTP_DATE.format(mementos.getFirst().recordedAt()),
                    HTTP_DATE.format(mementos.getLast().recordedAt()));
    out.append(",\n<%s>; rel=\"self\"; type=\"%s\"%s".formatted(self, MEDIA_TYPE, span));
    if (next != null) {
      out.append(",\n<%s>; rel=\"timemap\"; type=\"%s\"".formatted(next, MEDIA_TYPE));
    }
    for (Memento memento : mementos) {
      out.append(
          ",\n<%s>; rel=\"memento\"; datetime=\"%s\""
              .formatted(memento.address(), HTTP_DATE.format(memento.recordedAt())));
    }
    out.append('\n');
  }
}
