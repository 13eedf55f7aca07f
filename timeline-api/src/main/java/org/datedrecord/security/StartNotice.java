package org.datedrecord.security;

import java.io.PrintStream;
import org.datedrecord.account.Invitations;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Tells the person who started the service where to look; the first time, which token to write
/// with; and as long as there is no administrator, with which code to become one. It goes to the
/// console and never to the log, for logs are kept and passed on.
@Component
final class StartNotice {

  private final FirstToken firstToken;
  private final Invitations invitations;
  private final boolean firstTimeline;

  StartNotice(
      FirstToken firstToken,
      Invitations invitations,
      @Value("${datedrecord.first-timeline:true}") boolean firstTimeline) {
    this.firstToken = firstToken;
    this.invitations = invitations;
    this.firstTimeline = firstTimeline;
  }

  /// Prints the notice, once the web server answers.
  @EventListener
  void onReady(ApplicationReadyEvent ready) {
    Environment settings = ready.getApplicationContext().getEnvironment();
    String port = settings.getProperty("local.server.port", "");
    if (!port.isEmpty()) {
      print(System.out, "http://localhost:" + port);
    }
  }

  private void print(PrintStream console, String address) {
    StringBuilder notice = new StringBuilder("\n  Dated Record is ready.\n\n");
    notice.append("    Read      ").append(address).append("/\n");
    if (firstTimeline) {
      notice.append("              ").append(address).append("/claude-code-china\n");
    }
    notice.append("    API       ").append(address).append("/api/openapi.yaml\n");
    firstToken
        .ensure()
        .ifPresent(secret ->
            notice
                .append("    Write     Authorization: Bearer ")
                .append(secret.value())
                .append("\n              This token is shown only now: keep it.\n"));
    invitations
        .setUp()
        .ifPresent(code ->
            notice
                .append("    Set up    ")
                .append(address)
                .append("/set-up\n              with the code ")
                .append(code.shown())
                .append(
                    "\n"
                        + "              It is good once, within 30 minutes; a new start prints"
                        + " another.\n"));
    console.println(notice);
  }
}
