package org.datedrecord.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// H2 in a folder, set up so that it keeps what it acknowledged:
///
/// - `WRITE_DELAY=0`: a commit is written when it returns, and not up to half a second later;
/// - `async:`: an interrupted thread does not close the database for everyone;
/// - `DB_CLOSE_ON_EXIT=FALSE`: the service closes it, after the last request, and not the JVM;
/// - `RETENTION_TIME=1000`: the file does not grow by keeping old pages for long.
public final class EmbeddedDatabase implements JdbcConnectionDetails {

  private final Path folder;

  EmbeddedDatabase(Path folder) {
    this.folder = folder;
  }

  /// The file in a folder that holds the record.
  public static final String FILE = "record.mv.db";

  /// The owner of the record, who needs no password: whoever can open the file has it all.
  public static final String USER = "sa";

  @Override
  public String getUsername() {
    return USER;
  }

  @Override
  public String getPassword() {
    return "";
  }

  @Override
  public String getJdbcUrl() {
    return url(folder);
  }

  /// The room on its disk, of which some is kept free.
  Room room(long reserve) throws IOException {
    return Room.in(Files.createDirectories(folder), reserve);
  }

  /// Where the record in a folder is found, set up as said.
  public static String url(Path folder) {
    Path file = folder.toAbsolutePath().normalize().resolve("record");
    return "jdbc:h2:async:"
        + file
        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;RETENTION_TIME=1000;LOCK_TIMEOUT=4000";
  }
}
