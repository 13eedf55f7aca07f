package org.datedrecord.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.datedrecord.api.EditLine;
import org.datedrecord.edit.Edit;
import org.datedrecord.edit.TimelineEdit.OpenTimeline;
import org.datedrecord.http.JsonProblems;
import org.datedrecord.http.Problem;
import org.datedrecord.http.ProblemType;
import org.datedrecord.http.RefusalProblems;
import org.datedrecord.http.Unanswerable;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.datedrecord.model.Subject;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads lines as edits of one timeline.
final class LineReader {

  /// The edits that give something an id of its own, if only a piece of evidence.
  private static final Set<String> BEGINNINGS =
      Set.of("open-timeline", "register-source", "report-fact", "open-contention", "add-evidence");

  private static final char MARK = '\ufeff';

  private final JsonMapper json;
  private final String slug;
  private final LineIds ids;
  private @Nullable UUID timeline;

  /// @param timeline the one with this slug; none where the first line must open it
  LineReader(JsonMapper json, String slug, @Nullable UUID timeline) {
    this.json = json;
    this.slug = slug;
    this.ids = new LineIds(json, slug);
    this.timeline = timeline;
  }

  /// Reads a line.
  ///
  /// @throws Unanswerable if there is no such timeline, and the line does not open it
  Read read(Lines.Line line) {
    Read read = tried(line);
    if (timeline == null) {
      if (read.edits().isEmpty() || !(read.edits().getFirst() instanceof OpenTimeline opening)) {
        throw unknown();
      }
      timeline = opening.timelineId();
    }
    return read;
  }

  /// The timeline that the lines are about.
  ///
  /// @throws Unanswerable if there is none
  UUID timeline() {
    if (timeline == null) {
      throw unknown();
    }
    return timeline;
  }

  private Unanswerable unknown() {
    return RefusalProblems.of(new Refusal.Unknown(Subject.TIMELINE, slug)).thrown();
  }

  private Read tried(Lines.Line line) {
    try {
      return Read.of(line.number(), line.length(), List.of(edit(line.bytes())));
    } catch (JacksonException e) {
      return Read.of(line.number(), JsonProblems.ofLine(e));
    } catch (Refused e) {
      return Read.of(line.number(), RefusalProblems.of(e.refusal()));
    } catch (Unanswerable e) {
      return Read.of(line.number(), e.problem());
    }
  }

  private Edit edit(@Nullable ByteBuffer bytes) {
    if (bytes == null) {
      throw Problem.of(
              ProblemType.CONTENT_TOO_LARGE,
              "The line has more than %d bytes.".formatted(Lines.LONGEST))
          .thrown();
    }
    JsonNode node = json.readTree(text(bytes));
    if (!(node instanceof ObjectNode line)) {
      throw Problem.at(
              ProblemType.MALFORMED_BODY, "", "wrong-type", "A line is a JSON object: an edit.")
          .thrown();
    }
    String name = line.path("edit").asString("");
    if (name.equals("open-timeline")) {
      requireSlug("slug", line);
    } else if (name.equals("report-fact") || name.equals("open-contention")) {
      requireSlug("timeline", line);
    }
    ids.fillIn(BEGINNINGS.contains(name), line);
    return EditLine.of(json, line, same -> Optional.ofNullable(timeline));
  }

  /// A line may leave out what the address says, and may not say otherwise.
  private void requireSlug(String field, ObjectNode line) {
    if (!line.has(field)) {
      line.put(field, slug);
    } else if (!line.path(field).asString("").equals(slug)) {
      throw new Refused(new Refusal.Malformed(field, "is not the timeline of the address"));
    }
  }

  private static String text(ByteBuffer bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      if (text.indexOf(0) < 0 && text.charAt(0) != MARK) {
        return text;
      }
    } catch (CharacterCodingException e) {
      // Said below.
    }
    throw Problem.at(
            ProblemType.MALFORMED_JSON,
            "",
            "no-utf-8",
            "The line must be in UTF-8, without a byte order mark.")
        .thrown();
  }
}
