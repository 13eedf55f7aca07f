package org.datedrecord.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AuditTest {

  private final Audit audit = AccountRoom.on(AccountDatabase.inMemory()).audit();

  @Test
  void listsTheNewestFirst() {
    Origin origin = new Origin("192.0.2.7", "request-7");
    audit.add("Anna", Deed.SIGN_IN, "anna", origin, Outcome.DONE);
    audit.add(null, Deed.SIGN_IN, null, origin, Outcome.REFUSED);

    assertThat(audit.before(Long.MAX_VALUE, 10))
        .extracting(AuditEntry::outcome)
        .containsExactly("refused", "done");
    AuditEntry first = audit.before(Long.MAX_VALUE, 10).getLast();
    assertThat(first.who()).isEqualTo("Anna");
    assertThat(first.what()).isEqualTo("sign-in");
    assertThat(first.address()).isEqualTo("192.0.2.7");
    assertThat(first.requestId()).isEqualTo("request-7");
    assertThat(audit.before(first.id(), 10)).isEmpty();
  }

  @Test
  @DisplayName("ASVS 5.0 V16.4.1: nothing that was sent passes for another entry")
  void makesControlCharactersVisible() {
    assertThat(Audit.line("a\r\nb\u001b[2Jc\u202ed\u2028e\ud800"))
        .isEqualTo("a\\u000D\\u000Ab\\u001B[2Jc\\u202Ed\\u2028e\\uD800");
    assertThat(Audit.line("x".repeat(1000))).hasSize(200);
    assertThat(Audit.line("\r".repeat(1000))).hasSize(400);
    assertThat(Audit.line("𝒳 says 日本")).isEqualTo("𝒳 says 日本");
  }
}
