package org.datedrecord.api;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.datedrecord.edit.ContentionEdit.AddAccount;
import org.datedrecord.edit.ContentionEdit.RemoveAccount;
import org.datedrecord.edit.ContentionEdit.ReopenContention;
import org.datedrecord.edit.Edit;
import org.datedrecord.edit.FactEdit.AddEvidence;
import org.datedrecord.edit.FactEdit.ReinstateFact;
import org.datedrecord.edit.FactEdit.WithdrawEvidence;
import org.datedrecord.edit.SourceEdit.ReinstateSource;
import org.datedrecord.edit.SourceEdit.WithdrawSource;
import org.datedrecord.edit.TimelineEdit.CloseTimeline;
import org.datedrecord.edit.TimelineEdit.ReopenTimeline;
import org.datedrecord.model.Account;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Given;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.datedrecord.model.Subject;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One line of an import: an edit as a JSON object. `edit` is its name, `on` and `version` say what
/// it is appended to, `timeline` is the slug of the timeline something new belongs to; the rest is
/// the body that the API takes for the same edit.
public final class EditLine {

  /// So much is repeated of a name that is none.
  private static final int LONGEST = 60;

  private final JsonMapper json;
  private final Function<String, Optional<UUID>> timelines;
  private final ObjectNode body;
  private final String name;
  private final @Nullable String timeline;
  private final @Nullable UUID on;
  private final @Nullable Long version;

  private EditLine(JsonMapper json, Function<String, Optional<UUID>> timelines, ObjectNode body) {
    this.json = json;
    this.timelines = timelines;
    this.body = body;
    this.name = Given.value("edit", take("edit", String.class));
    boolean begins = name.startsWith("report-") || name.equals("open-contention");
    this.timeline = begins ? take("timeline", String.class) : null;
    this.on = take("on", UUID.class);
    this.version = take("version", Long.class);
  }

  /// Reads a line.
  ///
  /// @param timelines finds timelines by slug
  /// @throws JacksonException if it is not JSON, or of another form
  /// @throws Refused if a value in it is none of the record
  static Edit read(JsonMapper json, String line, Function<String, Optional<UUID>> timelines) {
    return of(json, json.readValue(line, ObjectNode.class), timelines);
  }

  /// Reads a line that is JSON already; nothing is left of it then.
  ///
  /// @param timelines finds timelines by slug
  /// @throws JacksonException if it is of another form
  /// @throws Refused if a value in it is none of the record
  public static Edit of(
      JsonMapper json, ObjectNode line, Function<String, Optional<UUID>> timelines) {
    return new EditLine(json, timelines, line).edit();
  }

  /// The name of an edit: `report-fact`.
  public static String name(Edit edit) {
    return edit.getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  private Edit edit() {
    return switch (name) {
      case "open-timeline" -> rest(TimelineController.Opening.class).edit();
      case "register-source" -> rest(SourceController.Registration.class).edit();
      case "report-fact" -> rest(FactController.Report.class).edit(timelineId());
      case "open-contention" -> rest(ContentionController.Opening.class).edit(timelineId());
      default -> {
        Edit edit = append(Given.value("on", on), version == null ? 0 : version);
        Given.value("version", version);
        yield edit;
      }
    };
  }

  private Edit append(UUID id, long version) {
    return switch (name) {
      case "describe-timeline" -> rest(TimelineController.Description.class).edit(id, version);
      case "close-timeline" -> new CloseTimeline(id, version, note());
      case "reopen-timeline" -> new ReopenTimeline(id, version, note());
      case "correct-source-description" ->
          rest(SourceController.DescriptionCorrection.class).edit(id, version);
      case "withdraw-source" -> new WithdrawSource(id, version, note());
      case "reinstate-source" -> new ReinstateSource(id, version, note());
      case "correct-fact" -> rest(FactEditController.Correction.class).edit(id, version);
      case "add-evidence" -> new AddEvidence(id, version, rest(Evidence.class));
      case "withdraw-evidence" ->
          new WithdrawEvidence(
              id, version, Given.value("evidenceId", take("evidenceId", UUID.class)), note());
      case "confirm-fact" -> rest(FactEditController.Answer.class).confirmation(id, version);
      case "deny-fact" -> rest(FactEditController.Answer.class).denial(id, version);
      case "overtake-fact" -> rest(FactEditController.Overtaking.class).edit(id, version);
      case "retract-fact" -> rest(FactEditController.Retraction.class).edit(id, version);
      case "reinstate-fact" -> new ReinstateFact(id, version, note());
      case "add-account" -> new AddAccount(id, version, rest(Account.class));
      case "remove-account" ->
          new RemoveAccount(id, version, Given.value("factId", take("factId", UUID.class)), note());
      case "settle-contention" -> rest(ContentionController.Settlement.class).edit(id, version);
      case "reopen-contention" -> new ReopenContention(id, version, note());
      default ->
          throw new Refused(
              new Refusal.Malformed(
                  "edit", "is no edit: " + name.substring(0, Math.min(LONGEST, name.length()))));
    };
  }

  private UUID timelineId() {
    String slug = Given.value("timeline", timeline);
    return timelines
        .apply(slug)
        .orElseThrow(() -> new Refused(new Refusal.Unknown(Subject.TIMELINE, slug)));
  }

  private String note() {
    return rest(BodyPieces.NoteBody.class).note();
  }

  private <T> T rest(Class<T> type) {
    return json.treeToValue(body, type);
  }

  private <T> @Nullable T take(String field, Class<T> type) {
    JsonNode value = body.remove(field);
    try {
      return value == null ? null : json.treeToValue(value, type);
    } catch (JacksonException e) {
      throw e.prependPath(body, field);
    }
  }
}
