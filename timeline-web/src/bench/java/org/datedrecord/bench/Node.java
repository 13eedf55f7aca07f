package org.datedrecord.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.datedrecord.DatedRecordApplication;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/// The service as it is started by its users, on an empty database of its own.
final class Node implements AutoCloseable {

  static final String TOKEN = "dr_0123456789abcdef0123456789abcdef0123456789a";

  private final Path folder = Files.createTempDirectory("benchmark");
  private final boolean embedded;
  private final @Nullable EmbeddedPostgres postgres;
  private final ConfigurableApplicationContext context;

  /// @param embedded whether in H2, rather than in PostgreSQL with a server's usual durability
  Node(boolean embedded) throws IOException {
    this(embedded, false);
  }

  private Node(boolean embedded, boolean firstTimeline) throws IOException {
    this.embedded = embedded;
    this.postgres = embedded ? null : postgres();
    List<String> settings =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--datedrecord.first-timeline=" + firstTimeline,
                "--datedrecord.bootstrap-token=" + TOKEN,
                "--datedrecord.limit.appends=0",
                "--datedrecord.limit.exports=0",
                "--datedrecord.data-dir=" + folder.resolve("data"),
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn"));
    if (postgres != null) {
      settings.add("--spring.profiles.active=postgres");
      settings.add(
          "--DATEDRECORD_DATABASE_URL=jdbc:postgresql://localhost:"
              + postgres.getPort()
              + "/postgres");
      settings.add("--DATEDRECORD_DATABASE_USER=postgres");
      settings.add("--DATEDRECORD_DATABASE_PASSWORD=postgres");
    }
    this.context =
        new SpringApplicationBuilder(DatedRecordApplication.class)
            .sources(Ceilings.class)
            .run(settings.toArray(String[]::new));
  }

  /// With the timeline that the service comes with, in H2.
  static Node withFirstTimeline() throws IOException {
    return new Node(true, true);
  }

  private EmbeddedPostgres postgres() throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.resolve("postgres"))
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("shared_buffers", "512MB")
        .setServerConfig("max_wal_size", "4GB")
        .start();
  }

  boolean embedded() {
    return embedded;
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  String address() {
    return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
  }

  @Override
  public void close() throws IOException {
    context.close();
    if (postgres != null) {
      postgres.close();
    }
    FileSystemUtils.deleteRecursively(folder);
  }
}
