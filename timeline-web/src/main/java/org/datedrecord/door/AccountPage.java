package org.datedrecord.door;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.datedrecord.account.Person;
import org.datedrecord.passkey.Passkey;
import org.datedrecord.web.Document;
import org.datedrecord.web.Frame;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// One's own account, with the forms for a new password and for passkeys.
///
/// @param news what was just done
/// @param complaint why something was not done
public record AccountPage(
    Frame frame,
    Visitor visitor,
    HttpStatus status,
    Person person,
    List<Passkey> passkeys,
    @Nullable News news,
    @Nullable Complaint complaint)
    implements Document {

  /// What became of a form.
  public enum News {
    CHANGED("The password was changed. Every other session has ended."),
    ADDED("The passkey was added. You can sign in with it."),
    REMOVED("The passkey was removed. It opens nothing any more.");

    private final String words;

    News(String words) {
      this.words = words;
    }

    static Optional<News> named(@Nullable String term) {
      return Arrays.stream(values()).filter(news -> news.term().equals(term)).findFirst();
    }

    /// What the ids of the fields begin with that its form has in common with the first.
    String form() {
      return this == ADDED ? "passkey-" : "";
    }

    String term() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// One or two sentences.
    public String words() {
      return words;
    }
  }

  /// Whether a field is the one at fault.
  public boolean isAtFault(String field) {
    return complaint != null && complaint.isOf(field);
  }

  @Override
  public String template() {
    return "account.jte";
  }
}
