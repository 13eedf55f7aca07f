package org.datedrecord.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datedrecord.intake.QuoteCheck.Verdict.DIFFERS_IN_TYPOGRAPHY;
import static org.datedrecord.intake.QuoteCheck.Verdict.ELSEWHERE;
import static org.datedrecord.intake.QuoteCheck.Verdict.NOT_FOUND;
import static org.datedrecord.intake.QuoteCheck.Verdict.VERBATIM;

import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import org.datedrecord.model.Quote;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuoteCheckTest {

  private static final String TEXT =
      "The mill bridge is “shut”, the town said.\n\nThe  mill\nbridge – 😀 – is old. Café.";

  @Test
  void findsEveryPlaceWhateverTheWhiteSpace() {
    QuoteCheck check = check("mill bridge", null, null);
    assertThat(check.verdict()).isEqualTo(VERBATIM);
    assertThat(check.places()).extracting(Passage::start).containsExactly(4, 48);
    assertThat(check.places()).extracting(Passage::end).containsExactly(15, 59);
    assertThat(check.places()).extracting(Passage::exact).containsOnly("mill bridge");
  }

  @Test
  void keepsToThePrefixAndTheSuffix() {
    assertThat(check("mill bridge", "said. The ", null).places())
        .extracting(Passage::start)
        .containsExactly(48);
    assertThat(check("mill bridge", "The", "is \"shut\"").places())
        .extracting(Passage::start)
        .containsExactly(4);
    QuoteCheck nowhere = check("mill bridge", "old", null);
    assertThat(nowhere.verdict()).isEqualTo(ELSEWHERE);
    assertThat(nowhere.places()).hasSize(2);
  }

  @Test
  void saysSoWhereOnlyTypographyDiffers() {
    assertThat(check("is “shut”, the", null, null).verdict()).isEqualTo(VERBATIM);
    QuoteCheck typed = check("is \"shut\", the", null, null);
    assertThat(typed.verdict()).isEqualTo(DIFFERS_IN_TYPOGRAPHY);
    assertThat(typed.places().getFirst().exact()).isEqualTo("is “shut”, the");
    assertThat(check("bridge - 😀 - is", null, null).verdict()).isEqualTo(DIFFERS_IN_TYPOGRAPHY);
  }

  @Test
  void readsAnAccentHoweverItWasWritten() {
    assertThat(check("Cafe\u0301.", null, null).verdict()).isEqualTo(VERBATIM);
    assertThat(check("Cafe.", null, null).verdict()).isEqualTo(NOT_FOUND);
  }

  @Test
  void tellsCapitalsAndWordsApart() {
    assertThat(check("the mill bridge is old", null, null).verdict()).isEqualTo(NOT_FOUND);
    assertThat(check("Mill bridge", null, null).verdict()).isEqualTo(NOT_FOUND);
  }

  @Test
  void offersThePassageThatComesNearest() {
    Passage nearest =
        Objects.requireNonNull(
            check("The mill bridge is closed, the town said", null, null).nearest());
    assertThat(nearest.exact()).isEqualTo("The mill bridge is “shut”, the town said");
    assertThat(check("Something else altogether", null, null).nearest()).isNull();
    assertThat(check("!!!", null, null).nearest()).isNull();
  }

  @Test
  void checksALargeTextSoon() {
    String text = "the mill bridge ".repeat(1 << 16);
    for (String quote : new String[] {"e", "the mill bridge".repeat(20), "bridge the mill xx"}) {
      assertThat(QuoteCheck.of(new Quote(quote, "zz", "yy"), text).places())
          .hasSizeLessThanOrEqualTo(100);
      long start = System.nanoTime();
      QuoteCheck.of(new Quote(quote, "zz", "yy"), text);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void findsEveryPartOfAnyTextThatAnEditorMarks() {
    Random random = new Random(4711);
    String[] pieces = {"a", "b ", "\n", "  ", "é", "e\u0301", "😀", "“", "'", "–", "\u00A0", "…"};
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder("x");
      for (int n = random.nextInt(40); n > 0; n--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      int start = random.nextInt(text.length());
      int end = start + random.nextInt(text.length() - start + 1);
      String marked = text.substring(start, end);
      if (whole(text, start) && whole(text, end) && !marked.isBlank()) {
        Passage passage = Passage.of(text.toString(), start, end);
        if (!passage.exact().replace('\u00A0', ' ').isBlank()) {
          QuoteCheck check =
              QuoteCheck.of(
                  new Quote(passage.exact(), passage.prefix(), passage.suffix()), text.toString());
          assertThat(check.verdict()).as("%s in %s", passage, text).isEqualTo(VERBATIM);
        }
      }
    }
  }

  /// Whether no character is cut here, nor taken away from its accent.
  private static boolean whole(StringBuilder text, int at) {
    return at == text.length()
        || !(Character.isLowSurrogate(text.charAt(at)) || text.charAt(at) == '\u0301');
  }

  private static QuoteCheck check(String exact, @Nullable String prefix, @Nullable String suffix) {
    return QuoteCheck.of(new Quote(exact, prefix, suffix), TEXT);
  }
}
