package org.datedrecord.door;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.datedrecord.account.TooManyTries;
import org.datedrecord.model.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// Why a form was not taken, in the words of the form.
///
/// @param field which of its fields is at fault; none where it is the form as a whole
/// @param words one sentence
public record Complaint(@Nullable String field, String words) {

  private static final Map<String, String> LABELS =
      Map.of(
          "code", "The code",
          "name", "The name",
          "signIn", "The e-mail address or name",
          "current", "The present password",
          "password", "The password",
          "label", "The name of the passkey",
          "passkey", "The passkey");

  /// What a refusal says.
  static Complaint of(Refusal refusal) {
    return switch (refusal) {
      case Refusal.Missing missing ->
          new Complaint(missing.field(), label(missing.field()) + " is missing.");
      case Refusal.TooLong longer ->
          new Complaint(
              longer.field(),
              "%s has more than %d characters.".formatted(label(longer.field()), longer.most()));
      case Refusal.Malformed malformed ->
          new Complaint(
              malformed.field(), "%s %s.".formatted(label(malformed.field()), malformed.why()));
      default -> new Complaint(null, refusal.message());
    };
  }

  /// The same, of a form that shares a page with another that has a field of the same name.
  Complaint in(String form) {
    boolean shared = "current".equals(field);
    return new Complaint(shared ? form + field : field, words);
  }

  /// That there were too many tries, which the answer says in its headers too.
  static Complaint of(TooManyTries tries, HttpServletResponse response) {
    long seconds = tries.pause().toSeconds() + 1;
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    return new Complaint(
        null, "There were too many tries. Try again in %d seconds.".formatted(seconds));
  }

  private static String label(String field) {
    return LABELS.getOrDefault(field, field);
  }

  /// Whether a field is the one at fault.
  public boolean isOf(String name) {
    return name.equals(field);
  }
}
