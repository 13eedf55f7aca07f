package org.datedrecord.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.net.SocketException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.datedrecord.store.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.Banner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The commands `--backup` and `--restore=file` of the operator, for a record in the embedded
/// database. They do what they say in place of the service, and end.
public final class BackupCommands {

  private static final String BACKUP = "backup";
  private static final String RESTORE = "restore";
  private static final int DONE = 0;
  private static final int FAILED = 1;

  private final Path data;
  private final PrintStream out;

  private BackupCommands(Path data, PrintStream out) {
    this.data = data;
    this.out = out;
  }

  /// The settings are those of the service, read in the same way.
  private static final class Settings {}

  /// Does what a command says.
  ///
  /// @return the exit code; none where the arguments name no such command
  public static OptionalInt run(String[] arguments, PrintStream out) {
    ApplicationArguments given = new DefaultApplicationArguments(arguments);
    if (!given.containsOption(BACKUP) && !given.containsOption(RESTORE)) {
      return OptionalInt.empty();
    }
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Settings.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .run(arguments)) {
      Environment settings = context.getEnvironment();
      if (settings.containsProperty("spring.datasource.url")) {
        throw new IOException("The record is in a database with commands of its own: pg_dump");
      }
      Path data = Path.of(settings.getRequiredProperty("datedrecord.data-dir"));
      BackupCommands commands = new BackupCommands(data, out);
      if (given.containsOption(BACKUP)) {
        commands.backup();
      } else {
        commands.restore(given.getOptionValues(RESTORE));
      }
      return OptionalInt.of(DONE);
    } catch (IOException e) {
      out.println(e.getMessage());
      return OptionalInt.of(FAILED);
    }
  }

  /// The running service takes the backup; where none runs, this process does.
  private void backup() throws IOException {
    if (!Files.exists(data.resolve(EmbeddedDatabase.FILE))) {
      throw new IOException("There is no record in " + data);
    }
    try (SocketChannel service =
        SocketChannel.open(UnixDomainSocketAddress.of(data.resolve(BackupDoor.FILE)))) {
      service.write(StandardCharsets.UTF_8.encode(BackupDoor.TAKE + "\n"));
      String answer =
          new String(Channels.newInputStream(service).readAllBytes(), StandardCharsets.UTF_8);
      if (!answer.startsWith(BackupDoor.DONE)) {
        throw new IOException(
            "No backup was taken: "
                + (answer.isEmpty()
                    ? "the service stopped"
                    : answer.substring(BackupDoor.FAILED.length())));
      }
      out.println(answer.substring(BackupDoor.DONE.length()));
    } catch (SocketException e) {
      out.println(takenHere().told());
    }
  }

  private Backup takenHere() throws IOException {
    try (SingleConnectionDataSource record =
        new SingleConnectionDataSource(
            EmbeddedDatabase.url(data) + ";IFEXISTS=TRUE", EmbeddedDatabase.USER, "", true)) {
      return new Backups(data).take(record);
    }
  }

  private void restore(@Nullable List<String> files) throws IOException {
    if (files == null || files.size() != 1 || files.getFirst().isBlank()) {
      throw new IOException("Say which backup: --restore=file.zip");
    }
    out.println(new Backups(data).restore(Path.of(files.getFirst())).told());
  }
}
