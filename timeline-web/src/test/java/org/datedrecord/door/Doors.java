package org.datedrecord.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.datedrecord.DatedRecordApplication;
import org.datedrecord.account.Invitations;
import org.datedrecord.account.Invitations.Door;
import org.datedrecord.account.Origin;
import org.datedrecord.account.People;
import org.datedrecord.account.Person;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole service, started once for all tests of this room, with an administrator.
final class Doors {

  static final String TOKEN = "a-token-that-only-these-tests-know";
  static final String ADMIN = "anna@example.org";
  static final String PASSWORD = "seven brown otters hum";

  private static final Origin ORIGIN = new Origin("127.0.0.1", "request-1");

  private Doors() {}

  static int port() {
    return Running.PORT;
  }

  static <T> T bean(Class<T> type) {
    return Running.CONTEXT.getBean(type);
  }

  static Object named(String name) {
    return Running.CONTEXT.getBean(name);
  }

  /// A service of its own, without anybody.
  static ConfigurableApplicationContext open() {
    try {
      return new SpringApplicationBuilder(DatedRecordApplication.class)
          .run(
              "--server.port=0",
              "--server.forward-headers-strategy=native",
              "--datedrecord.first-timeline=false",
              "--datedrecord.data-dir=" + Files.createTempDirectory("doors"),
              "--datedrecord.bootstrap-token=" + TOKEN,
              "--logging.structured.format.console=",
              "--spring.main.banner-mode=off",
              "--logging.level.root=warn");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Running {

    static final ConfigurableApplicationContext CONTEXT = start();
    static final int PORT =
        CONTEXT.getEnvironment().getRequiredProperty("local.server.port", Integer.class);

    private static ConfigurableApplicationContext start() {
      ConfigurableApplicationContext context = open();
      admit(context);
      return context;
    }

    private static void admit(ConfigurableApplicationContext context) {
      Invitations invitations = context.getBean(Invitations.class);
      String code = invitations.setUp().orElseThrow().value();
      invitations.accept(Door.SET_UP, code, "Anna Admin", ADMIN, PASSWORD, ORIGIN);
    }
  }

  /// The administrator as the database has them.
  static Person admin() {
    return bean(People.class).list().getFirst();
  }
}
