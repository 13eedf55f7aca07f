package org.datedrecord.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datedrecord.model.Refusing.leftOut;
import static org.datedrecord.model.Refusing.refusal;
import static org.datedrecord.model.Story.COURIER;
import static org.datedrecord.model.Story.CRACKS;
import static org.datedrecord.model.Story.NOBODY;
import static org.datedrecord.model.Story.TOWN;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.datedrecord.model.Attribution.Act;
import org.datedrecord.model.Evidence.Stance;
import org.datedrecord.model.When.Basis;
import org.datedrecord.time.Edtf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The small values, which need a test or two each.
class ValuesTest {

  private static final Quote WORDS = new Quote("closed", null, null);
  private static final Hop HOP = Hop.of(TOWN, null, Hop.Role.STATED, null);

  @ParameterizedTest
  @MethodSource("incomplete")
  void nameWhatWasLeftOut(String field, ThrowingCallable attempt) {
    assertThat(refusal(attempt)).isEqualTo(new Refusal.Missing(field));
  }

  static Stream<Object[]> incomplete() {
    return Stream.of(
        missing("name", () -> new Actor(leftOut(), "decider")),
        missing("role", () -> new Actor(TOWN, leftOut())),
        missing("party", () -> new Hop(leftOut(), true, Hop.Role.STATED, true)),
        missing("role", () -> new Hop(TOWN, true, leftOut(), true)),
        missing(
            "party",
            () -> new Attribution(leftOut(), Attribution.Kind.PERSON, null, null, Act.SAID)),
        missing("kind", () -> new Attribution(TOWN, leftOut(), null, null, Act.SAID)),
        missing("act", () -> new Attribution(TOWN, Attribution.Kind.PERSON, null, null, leftOut())),
        missing("factId", () -> new Account(leftOut(), "Cracks")),
        missing("says", () -> new Account(CRACKS, leftOut())),
        missing(
            "id",
            () -> new Evidence(leftOut(), COURIER, WORDS, List.of(HOP), null, Stance.SUPPORTS)),
        missing(
            "sourceId",
            () -> new Evidence(NOBODY, leftOut(), WORDS, List.of(HOP), null, Stance.SUPPORTS)),
        missing("quote", () -> evidence(leftOut(), List.of(HOP), Stance.SUPPORTS)),
        missing("chain", () -> evidence(WORDS, leftOut(), Stance.SUPPORTS)),
        missing("chain", () -> evidence(WORDS, List.of(), Stance.SUPPORTS)),
        missing("chain", () -> evidence(WORDS, Arrays.asList(HOP, leftOut()), Stance.SUPPORTS)),
        missing("stance", () -> evidence(WORDS, List.of(HOP), leftOut())),
        missing("slug", () -> new Slug(leftOut())),
        missing("basis", () -> new When(null, null, leftOut(), null)),
        missing("edtf", () -> new When(null, "Friday", Basis.STATED, null)));
  }

  @Test
  void takeAnActorsNameAndRoleAtTheirLimits() {
    assertThat(new Actor("n".repeat(200), "r".repeat(60)).name()).hasSize(200);
    assertThat(refusal(() -> new Actor("n".repeat(201), "r")))
        .isEqualTo(new Refusal.TooLong("name", 200, 201));
    assertThat(refusal(() -> new Actor("n", "r".repeat(61))))
        .isEqualTo(new Refusal.TooLong("role", 60, 61));
  }

  @Test
  void takeAnAccountOfAtMost300() {
    assertThat(new Account(CRACKS, "s".repeat(300)).says()).hasSize(300);
    assertThat(refusal(() -> new Account(CRACKS, "s".repeat(301))))
        .isEqualTo(new Refusal.TooLong("says", 300, 301));
  }

  @Test
  void takeAChainOfAtMostTwelve() {
    List<Hop> twelve = Collections.nCopies(12, HOP);
    assertThat(evidence(WORDS, twelve, Stance.SUPPORTS).chain()).hasSize(12);
    assertThat(refusal(() -> evidence(WORDS, Collections.nCopies(13, HOP), Stance.SUPPORTS)))
        .isEqualTo(new Refusal.TooLong("chain", 12, 13));
  }

  @Test
  void nameTheOriginOfAnEvidence() {
    assertThat(Story.courierOnClosure().origin().party()).isEqualTo(TOWN);
    assertThat(Story.courierAgainstClosure().origin().named()).isFalse();
  }

  @Test
  void countAHopAsNamedAndExplicitWhereNothingElseIsSaid() {
    assertThat(HOP).isEqualTo(new Hop(TOWN, true, Hop.Role.STATED, true));
    assertThat(Hop.of(TOWN, false, Hop.Role.STATED, false))
        .isEqualTo(new Hop(TOWN, false, Hop.Role.STATED, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mill-bridge", "2026", "a", "a-1-b"})
  void takeASlug(String slug) {
    assertThat(new Slug(slug)).hasToString(slug);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Mill", "mill bridge", "-mill", "mill-", "mill--bridge", "ü", "a/b", "api"})
  void refuseASlugOfAnotherForm(String slug) {
    assertThat(refusal(() -> new Slug(slug))).isInstanceOf(Refusal.Malformed.class);
  }

  @Test
  void takeASlugOfAtMost80() {
    assertThat(new Slug("a".repeat(80)).value()).hasSize(80);
    assertThat(refusal(() -> new Slug("a".repeat(81))))
        .isEqualTo(new Refusal.TooLong("slug", 80, 81));
  }

  @ParameterizedTest
  @MethodSource("counted")
  void explainADateThatIsNotSimplyStated(Basis basis) {
    Edtf date = Edtf.parse("2026-07-03");
    assertThat(refusal(() -> new When(date, "Friday", basis, " ")))
        .isEqualTo(new Refusal.Missing("derivation"));
    assertThat(new When(date, "Friday", basis, "Counted from the article.").basis())
        .isEqualTo(basis);
  }

  static Stream<Basis> counted() {
    return Stream.of(Basis.YEAR_INFERRED, Basis.RELATIVE, Basis.BOUNDED);
  }

  @Test
  void refuseADateOfWhichNothingIsKnown() {
    assertThat(refusal(() -> new When(Edtf.parse("2026-07-03"), null, Basis.UNKNOWN, null)))
        .isInstanceOf(Refusal.Malformed.class);
  }

  @Test
  void writeTheirWordsInLowerCaseWithHyphens() {
    assertThat(Basis.YEAR_INFERRED.term()).isEqualTo("year-inferred");
    assertThat(Nature.OUR_ERROR.term()).isEqualTo("our-error");
  }

  @Test
  void callACorrectionACorrection() {
    assertThat(Stream.of(Nature.values()).filter(Nature::isCorrection))
        .containsExactly(Nature.OUR_ERROR, Nature.SOURCE_ERROR);
  }

  private static Object[] missing(String field, ThrowingCallable attempt) {
    return new Object[] {field, attempt};
  }

  private static Evidence evidence(Quote words, List<Hop> chain, Stance stance) {
    return new Evidence(NOBODY, COURIER, words, chain, null, stance);
  }
}
