package org.datedrecord.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Items that are as large as one may be, of the same letters over and over: none takes longer than
/// it takes to read so much. A search that begins anew at each letter would take hours.
class WideItemsTest {

  private static final int WIDTH = 300_000;

  static Stream<Arguments> items() {
    return Stream.of(
        csv("date,title,actors", "2026,A,\"a%sb\"", " "),
        csv("date,title,url", "2026,A,\"https://a.example/%sb\"", " |"),
        csv("date,title,source", "2026,A,\"a%sb\"", " "),
        csv("date,title", "\"1%s1\",A", " "),
        html("<b>a</b>%sb", "\u00a0"),
        html("a%sb", "<a "),
        html("a%sb", "&a"),
        markwhen("2026: a%sb", "["),
        markwhen("2026: a%sb", "#a"),
        markwhen("2026: a%sb", "[a]("),
        markwhen("2026:%s-", " "),
        markwhen("2026 %s: a", " "),
        markwhen("after 1%s: a", " "),
        markwhen("2026: a\n%sb", "["),
        markwhen("2026: a\nid%s", ": "));
  }

  private static Arguments csv(String header, String row, String letters) {
    return item("csv", header + "\n" + row + "\n", letters);
  }

  private static Arguments html(String text, String letters) {
    String slide =
        "{\"events\": [{\"start_date\": {\"year\": 2026}, \"text\": {\"headline\": \"A\", \"text\":"
            + " \"";
    return item("timelinejs", slide + text + "\"}}]}", letters);
  }

  private static Arguments markwhen(String text, String letters) {
    return item("markwhen", text + "\n", letters);
  }

  private static Arguments item(String format, String file, String letters) {
    return Arguments.of(format, file, letters);
  }

  @ParameterizedTest
  @MethodSource("items")
  @Timeout(value = 5, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void takeNoLongerThanTheirLength(String format, String file, String letters) {
    String wide = file.replaceFirst("%s", letters.repeat(WIDTH / letters.length()));
    Format known = Format.named(format).orElseThrow();
    Told told = Told.of(known, known.types().getFirst(), wide.getBytes(UTF_8));
    assertThat(told.items.size() + told.rejections.size()).isPositive();
  }
}
