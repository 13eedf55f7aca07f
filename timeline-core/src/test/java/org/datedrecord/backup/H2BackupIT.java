package org.datedrecord.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.datedrecord.TestRecord;
import org.datedrecord.edit.SourceEdit.RegisterSource;
import org.datedrecord.model.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands that operators are told, on an embedded record.
class H2BackupIT extends BackupContract {

  @TempDir Path folder;
  private int places;

  private record Said(int code, String text) {}

  @Override
  TestRecord fresh() {
    return TestRecord.in(folder.resolve("data"));
  }

  @Override
  Object backUp(TestRecord record) throws IOException {
    return backUp();
  }

  private Path backUp() throws IOException {
    Said said = say("--backup", folder.resolve("data"));
    assertThat(said.code()).as(said.text()).isZero();
    Path written = Path.of(said.text().substring(0, said.text().indexOf(" holds")));
    // The record itself may be lost, and the folder with it.
    return Files.move(written, folder.resolve("safe-" + places++ + ".zip"));
  }

  @Override
  TestRecord restored(Object backup) {
    Path place = folder.resolve("place-" + places++);
    Said said = say("--restore=" + backup, place);
    assertThat(said.code()).as(said.text()).isZero();
    return TestRecord.in(place);
  }

  @Test
  void namesABackupByTheLogAndItsNewestChange() throws IOException {
    try (TestRecord record = fresh()) {
      record.edit(new RegisterSource(UUID.randomUUID(), Story.COURIER_ARTICLE));
      String name = record.reader().log().identity() + "-1.zip";
      for (int i = 0; i < 2; i++) {
        Said said = say("--backup", folder.resolve("data"));
        assertThat(said.text()).contains(name).contains("change 1");
        assertThat(files(folder.resolve("data/backups"))).containsExactly(name);
      }
    }
  }

  @Test
  void takesABackupWhereNoServiceRuns() throws IOException {
    try (TestRecord record = fresh()) {
      record.edit(new RegisterSource(UUID.randomUUID(), Story.COURIER_ARTICLE));
    }
    assertThat(folder.resolve("data").resolve(BackupDoor.FILE)).doesNotExist();
    try (TestRecord again = restored(backUp())) {
      assertThat(again.reader().log().change()).isEqualTo(1);
    }
  }

  @Test
  void opensTheDoorToItsOwnerAloneAndClosesIt() throws IOException {
    Path door = folder.resolve("data").resolve(BackupDoor.FILE);
    try (TestRecord record = fresh()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(door)))
          .isEqualTo("rw-------");
      Files.move(door, door.resolveSibling("left-by-a-kill"));
      Files.move(door.resolveSibling("left-by-a-kill"), door, StandardCopyOption.ATOMIC_MOVE);
      record.restart();
      assertThat(say("--backup", folder.resolve("data")).code()).isZero();
    }
    assertThat(door).doesNotExist();
  }

  @Test
  void leavesARecordThatIsThereAlone() throws IOException {
    try (TestRecord record = fresh()) {
      record.edit(new RegisterSource(UUID.randomUUID(), Story.COURIER_ARTICLE));
      Object backup = backUp(record);
      record.edit(new RegisterSource(UUID.randomUUID(), Story.COURIER_ARTICLE));
      Said said = say("--restore=" + backup, folder.resolve("data"));
      assertThat(said.code()).isEqualTo(1);
      assertThat(said.text()).contains("already");
      record.restart();
      assertThat(record.reader().log().change()).isEqualTo(2);
    }
  }

  @Test
  void refusesWhatIsNoWholeBackupAndLeavesNothingBehind() throws IOException {
    Path backup;
    try (TestRecord record = fresh()) {
      for (int i = 0; i < 20; i++) {
        record.make(new RegisterSource(UUID.randomUUID(), Story.COURIER_ARTICLE));
      }
      backup = backUp();
    }
    Path place = folder.resolve("place");
    Path text = Files.writeString(folder.resolve("text.zip"), "no zip at all");
    assertThat(say("--restore=" + text, place).text()).contains("is no backup");
    Path cut = Files.copy(backup, folder.resolve("cut.zip"));
    try (RandomAccessFile file = new RandomAccessFile(cut.toFile(), "rw")) {
      file.setLength(file.length() / 2);
    }
    assertThat(say("--restore=" + cut, place).code()).isEqualTo(1);
    assertThat(say("--restore=" + folder.resolve("nowhere.zip"), place).code()).isEqualTo(1);
    assertThat(say("--restore", place).text()).contains("--restore=file.zip");
    assertThat(say("--backup", place).text()).contains("no record");
    assertThat(files(place)).isEmpty();
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static Said say(String command, Path data) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      int code =
          BackupCommands.run(new String[] {command, "--datedrecord.data-dir=" + data}, out)
              .orElseThrow();
      return new Said(code, bytes.toString(StandardCharsets.UTF_8).strip());
    }
  }
}
