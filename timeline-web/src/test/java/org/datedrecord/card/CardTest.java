package org.datedrecord.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.datedrecord.model.Standing;
import org.datedrecord.model.When;
import org.datedrecord.web.Build;
import org.datedrecord.web.Moments;
import org.datedrecord.web.PageErrors;
import org.datedrecord.web.Renderer;
import org.datedrecord.web.Story;
import org.datedrecord.web.StoryReader;
import org.datedrecord.web.Telling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/// The pictures as they are asked for, with a story instead of the record.
final class CardTest {

  private static final String BASE = "/claude-code-china";
  private static final String CARD = BASE + "/card.png";

  private final StoryReader reader = new StoryReader();
  private final Build build = new Build();
  private final MockMvcTester cards =
      MockMvcTester.create(
          MockMvcBuilders.standaloneSetup(
                  new CardController(new Moments(reader, build), new CardReading(reader)))
              .setHandlerExceptionResolvers(new PageErrors(new Renderer(), build))
              .build());

  @Test
  void drawsATimelineInTheSizeThatOtherSitesShow() throws IOException {
    assertThat(get(CARD))
        .hasStatusOk()
        .hasContentType("image/png")
        .headers()
        .hasValue("Cache-Control", "public, max-age=600");
    BufferedImage picture = picture(CARD);
    assertThat(picture.getWidth()).isEqualTo(1200);
    assertThat(picture.getHeight()).isEqualTo(630);
    assertThat(inked(picture, 190, 370)).as("the title").isGreaterThan(5_000);
    assertThat(inked(picture, 480, 630)).as("the strip").isGreaterThan(2_000);
  }

  @Test
  void drawsWhatThePageSays() throws IOException {
    byte[] before = bytes(CARD);
    assertThat(bytes(CARD)).isEqualTo(before);
    reader.story.facts.removeLast();
    reader.story.facts.removeFirst();
    assertThat(bytes(CARD)).isNotEqualTo(before);
    assertThat(bytes(CARD + "?asOf=change:5")).isNotEqualTo(bytes(CARD));
  }

  @Test
  void drawsColumnsWhereThereAreTooManyMarks() throws IOException {
    long marks = inked(picture(CARD), 400, 630);
    for (int i = 0; i < 300; i++) {
      String day = LocalDate.of(2025, 6, 1).plusDays(i).toString();
      reader.story.facts.add(
          new Telling(10_000 + i, "T", "Alibaba").when(day, When.Basis.STATED, null, null).fact());
    }
    assertThat(inked(picture(CARD), 400, 630)).isGreaterThan(marks + 5_000);
  }

  @Test
  void drawsEachFactAsItStands() throws IOException {
    byte[] before = bytes(fact(12));
    assertThat(bytes(fact(13))).isNotEqualTo(before);
    reader.story.facts.set(2, new Telling(12, "Another title", "Somebody").fact());
    assertThat(bytes(fact(12))).isNotEqualTo(before);
  }

  @Test
  void drawsEveryShapeOfDate() throws IOException {
    byte[] last = new byte[0];
    for (String date :
        new String[] {
          "2026-07-10",
          "[..2026-07-10]",
          "[2026-07-10..]",
          "2026-07",
          "../2026-07-10",
          "2026-07-10/..",
          "2026-07?"
        }) {
      reader.story.facts.set(
          0, new Telling(10, "T", "A").when(date, When.Basis.STATED, null, null).fact());
      byte[] picture = bytes(fact(10));
      assertThat(picture).as(date).isNotEqualTo(last);
      last = picture;
    }
    assertThat(bytes(fact(16))).as("no date").isNotEqualTo(last);
  }

  @Test
  void isNotDrawnAgainForThoseWhoHaveIt() {
    String tag = Objects.requireNonNull(get(CARD).getResponse().getHeader("ETag"));
    MvcTestResult again = cards.get().uri(CARD).header("If-None-Match", tag).exchange();
    assertThat(again).hasStatus(HttpStatus.NOT_MODIFIED).body().isEmpty();
    assertThat(again).headers().hasValue("Cache-Control", "public, max-age=600");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/no-such-timeline/card.png",
        "/no-such-timeline/facts/0190a5d0-0000-7000-8000-000000000012/card.png",
        BASE + "/facts/0190a5d0-0000-7000-8000-000000000099/card.png",
        CARD + "?asOf=2026-01-01"
      })
  void isMissingWhereThereIsNothingToDraw(String address) {
    assertThat(get(address)).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void refusesAMomentThatCannotBeRead() {
    assertThat(get(CARD + "?asOf=yesterday")).hasStatus(HttpStatus.BAD_REQUEST);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 120, 300})
  void keepsAnyTitleInsideThePicture(int length) throws IOException {
    for (String word : new String[] {"Donaudampfschifffahrt ", "W", "a ", "\t\n "}) {
      String title = (word.repeat(length) + "x").substring(0, length);
      BufferedImage picture = titled(title);
      assertThat(inked(picture, 1150, 100, 1200, 630)).as("right of %s", title).isZero();
      assertThat(inked(picture, 521, 535)).as("below %s", title).isZero();
    }
  }

  @Test
  void setsTextFromTheRightWhereItIsReadSo() throws IOException {
    BufferedImage picture = titled("قرار الحظر");
    if (!Lettering.known("قرار الحظر").isEmpty()) {
      assertThat(inked(picture, 72, 190, 700, 270)).isZero();
      assertThat(inked(picture, 900, 190, 1130, 270)).isPositive();
    }
  }

  @Test
  void showsNoEmptyBoxesForLettersThatNoFontHas() throws IOException {
    String none = new String(Character.toChars(0x10FFFD)).repeat(4);
    assertThat(Lettering.known(none)).isEmpty();
    assertThat(Lettering.known("Alibaba" + none.substring(2) + " bans")).isEqualTo("Alibaba bans");
    assertThat(picture(titled(none))).isEqualTo(picture(titled(BASE)));
  }

  private BufferedImage titled(String title) throws IOException {
    reader.story.facts.set(
        0,
        new Telling(10, title, "Alibaba")
            .statement("Said.")
            .answer(Standing.CONFIRMED, "Alibaba", "Yes.")
            .fact());
    return picture(fact(10));
  }

  private static int[] picture(BufferedImage picture) {
    return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, 1200);
  }

  private static String fact(int number) {
    return BASE + "/facts/" + Story.id(number) + "/card.png";
  }

  private BufferedImage picture(String address) throws IOException {
    return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(bytes(address))));
  }

  private static long inked(BufferedImage picture, int top, int bottom) {
    return inked(picture, 0, top, picture.getWidth(), bottom);
  }

  /// How many pixels of a part are not paper.
  private static long inked(BufferedImage picture, int left, int top, int right, int bottom) {
    int[] part = picture.getRGB(left, top, right - left, bottom - top, null, 0, right - left);
    return Arrays.stream(part).filter(pixel -> (pixel & 0xffffff) != 0xfcfbf7).count();
  }

  private byte[] bytes(String address) {
    return get(address).getResponse().getContentAsByteArray();
  }

  private MvcTestResult get(String address) {
    return cards.get().uri(URI.create(address)).exchange();
  }
}
