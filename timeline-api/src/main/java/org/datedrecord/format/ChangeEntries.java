package org.datedrecord.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.datedrecord.view.ChangeView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Changes as entries of a feed.
public final class ChangeEntries {

  private ChangeEntries() {}

  /// A change.
  ///
  /// @param titles what facts and sources are called, by their ids
  public static Feed.Entry of(
      Head head, ChangeView change, Function<UUID, Optional<String>> titles) {
    JsonNode data = JsonText.read(change.data());
    String what = words(change.type());
    String title =
        titles.apply(change.subjectId()).map(name -> what + ": " + Told.line(name)).orElse(what);
    return new Feed.Entry(
        id(change),
        title,
        text(what, data),
        page(head, change),
        change.editor(),
        List.of(change.subject().term()),
        List.of(),
        change.recordedAt(),
        change.recordedAt(),
        false,
        JsonText.object(
            "change", change.number(),
            "type", change.type(),
            "subject", change.subject().term(),
            "subject_id", change.subjectId().toString(),
            "version", change.version(),
            "nature", string(data.path("nature"))));
  }

  /// Numbers may be given again after a restore; who did what to which version, and when, is not.
  private static UUID id(ChangeView change) {
    String name = change.subjectId() + "/" + change.version() + "/" + change.recordedAt();
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
  }

  /// `FactCorrected` as "Fact corrected".
  private static String words(String type) {
    String words = type.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String text(String what, JsonNode data) {
    List<String> lines = new ArrayList<>();
    String nature = string(data.path("nature"));
    lines.add(nature == null ? what + "." : what + " (" + nature + ").");
    String note = string(data.path("note"));
    if (note != null) {
      lines.add(note);
    }
    for (JsonNode changed : data.path("changes")) {
      String from = said(changed.path("from"));
      String to = said(changed.path("to"));
      lines.add(changed.path("field").asString("") + ": “" + from + "” is now “" + to + "”");
    }
    return String.join("\n", lines);
  }

  /// A value on a line: a text as it is, a date as its expression.
  private static String said(JsonNode value) {
    if (value.isString()) {
      return value.asString();
    }
    return value.path("edtf").isString() ? value.path("edtf").asString() : value.toString();
  }

  private static @Nullable String string(JsonNode value) {
    return value.isString() ? value.asString() : null;
  }

  private static String page(Head head, ChangeView change) {
    return switch (change.subject()) {
      case TIMELINE -> head.page();
      case FACT -> head.page() + "/facts/" + change.subjectId();
      case SOURCE -> head.source(change.subjectId());
      case CONTENTION -> head.page() + "/contentions/" + change.subjectId();
    };
  }
}
