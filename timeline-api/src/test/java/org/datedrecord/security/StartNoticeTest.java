package org.datedrecord.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.datedrecord.account.AccountDatabase;
import org.datedrecord.account.AccountRoom;
import org.datedrecord.account.Invitations;
import org.datedrecord.account.Origin;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class StartNoticeTest {

  private final DataSource database = AccountDatabase.inMemory();
  private final Tokens tokens = new Tokens(JdbcClient.create(database));
  private final Invitations invitations = AccountRoom.on(database).invitations();

  @Test
  void showsTheFirstTokenOnceAndWhereToLookAtEveryStart(CapturedOutput output) {
    start(true);
    Matcher shown = Pattern.compile("Bearer (dr_\\S+)").matcher(output.getOut());
    assertThat(shown.find()).isTrue();
    assertThat(tokens.find(new Secret(shown.group(1)))).isPresent();
    assertThat(shown.find()).isFalse();

    start(true);
    assertThat(output.getOut().split("Bearer ", -1)).hasSize(2);
    assertThat(output.getOut().split("ready", -1)).hasSize(3);
    assertThat(output)
        .contains(
            "http://localhost:1234/\n",
            "http://localhost:1234/claude-code-china\n",
            "http://localhost:1234/api/openapi.yaml\n");
  }

  @Test
  @DisplayName(
      "ASVS 5.0 V6.3.2: the first account is made with a code, of which only the console knows")
  void showsACodeToSetUpWithAsLongAsThereIsNoAdministrator(CapturedOutput output) {
    start(true);
    start(true);
    assertThat(output.getOut().split("http://localhost:1234/set-up", -1)).hasSize(3);
    Matcher shown = Pattern.compile("with the code ([0-9A-Z-]+)").matcher(output.getOut());
    assertThat(shown.find()).isTrue();

    invitations.accept(
        Invitations.Door.SET_UP,
        shown.group(1),
        "Anna Admin",
        "anna@example.org",
        "seven brown otters hum",
        new Origin("127.0.0.1", "request-1"));
    start(true);

    assertThat(output.getOut().split("/set-up", -1)).hasSize(3);
  }

  @Test
  void namesNoTimelineThatIsNotLoaded(CapturedOutput output) {
    start(false);

    assertThat(output).contains("http://localhost:1234/\n").doesNotContain("claude-code-china");
  }

  private void start(boolean firstTimeline) {
    try (var context = new GenericApplicationContext()) {
      context.setEnvironment(new MockEnvironment().withProperty("local.server.port", "1234"));
      new StartNotice(new FirstToken(tokens, ""), invitations, firstTimeline)
          .onReady(
              new ApplicationReadyEvent(
                  new SpringApplication(), new String[0], context, Duration.ZERO));
    }
  }
}
