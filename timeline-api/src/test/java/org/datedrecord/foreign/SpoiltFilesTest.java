package org.datedrecord.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.datedrecord.model.Refused;
import org.datedrecord.syntax.Unfit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files that were spoilt at random: whatever stands in them, they are read to their end, and what
/// cannot be taken is rejected. `-Dspoilt.files` spoils more of them, `-Dspoilt.seed` others.
class SpoiltFilesTest {

  private static final int FILES = Integer.getInteger("spoilt.files", 150);
  private static final long SEED = Long.getLong("spoilt.seed", 20_261_121L);

  private static final List<String> NASTY =
      List.of(
          "\"",
          "'",
          "<",
          "&",
          "&#0;",
          "&#xffffff;",
          "<!DOCTYPE a>",
          "]]>",
          "\0",
          "\ufeff",
          "\ud83d\ude00",
          "\r",
          "\r\n",
          "\n\n",
          "{",
          "}",
          "[[[[",
          ",",
          ";",
          "\t",
          ":",
          "-",
          "/",
          "0",
          "-0000",
          "1e999",
          "99999999999999999999",
          "+999999999-01-01",
          "2026-02-29T24:00:60Z",
          "\\",
          "\\ud800",
          "null",
          "P999999D",
          "END:VEVENT\r\n",
          "BEGIN:VEVENT\r\n",
          "TZID=",
          "# ",
          "section x\n",
          "end\n",
          "<a href=\"http://[\">x</a>",
          "<script>",
          "12/12/2012: ",
          "Between 1 and ",
          "\u202e");

  private final ItemEdits edits = new ItemEdits(UUID.randomUUID(), "spoilt", "spoilt.txt");

  static List<Path> files() {
    return GoldenFilesTest.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void areReadToTheirEnd(Path file) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    byte[] head = whole.length > 20_000 ? Arrays.copyOf(whole, 20_000) : whole;
    for (int i = 0; i < FILES; i++) {
      long seed = SEED * 31 + i;
      byte[] spoilt = spoilt(head, new Random(seed));
      try {
        Told told = Told.of(GoldenFilesTest.reader(file), spoilt);
        told.items.forEach(this::made);
        assertThat(told.rejections)
            .allSatisfy(r -> {
              assertThat(r.place()).isPositive();
              assertThat(r.reason()).isNotBlank();
            });
      } catch (RuntimeException e) {
        throw new AssertionError("-Dspoilt.seed=%d, %s, %d".formatted(SEED, file, i), e);
      }
    }
  }

  private void made(Item item) {
    assertThat(item.place()).isPositive();
    try {
      assertThat(edits.of(item)).isEqualTo(edits.of(item)).isNotEmpty();
    } catch (Unfit | Refused e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  private static byte[] spoilt(byte[] file, Random dice) {
    byte[] now = file;
    for (int harm = dice.nextInt(4); harm >= 0; harm--) {
      int at = dice.nextInt(now.length + 1);
      int to = Math.min(now.length, at + dice.nextInt(20));
      ByteArrayOutputStream next = new ByteArrayOutputStream();
      next.write(now, 0, at);
      switch (dice.nextInt(4)) {
        case 0 -> next.writeBytes(NASTY.get(dice.nextInt(NASTY.size())).getBytes(UTF_8));
        case 1 -> next.write(dice.nextInt(256));
        case 2 -> next.write(now, at, to - at);
        default -> at = to;
      }
      next.write(now, at, now.length - at);
      now = next.toByteArray();
    }
    return now;
  }
}
