package org.datedrecord.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datedrecord.model.Refusing.leftOut;
import static org.datedrecord.model.Refusing.refusal;
import static org.datedrecord.model.Story.CLOSURE_CLAIM;
import static org.datedrecord.model.Story.SAID_BY_SPEAKER;
import static org.datedrecord.model.Story.SAID_BY_TOWN;
import static org.datedrecord.model.Story.THE_BUILDER;
import static org.datedrecord.model.Story.THE_TOWN;
import static org.datedrecord.model.Story.THIRD_OF_JULY;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimTest {

  private static final List<Actor> ACTORS = List.of(THE_TOWN, THE_BUILDER);

  @Test
  void takesTextsAtTheirLimits() {
    Claim longest = claim("t".repeat(120), "s".repeat(1_000));
    assertThat(longest.title()).hasSize(120);
    assertThat(longest.statement()).hasSize(1_000);
  }

  @Test
  void refusesTextsOneOverTheirLimits() {
    assertThat(refusal(() -> claim("t".repeat(121), "s")))
        .isEqualTo(new Refusal.TooLong("title", 120, 121));
    assertThat(refusal(() -> claim("t", "s".repeat(1_001))))
        .isEqualTo(new Refusal.TooLong("statement", 1_000, 1_001));
  }

  @Test
  void refusesWhatWasLeftOut() {
    assertThat(refusal(() -> claim(" ", "s"))).isEqualTo(new Refusal.Missing("title"));
    assertThat(refusal(() -> claim("t", leftOut()))).isEqualTo(new Refusal.Missing("statement"));
    assertThat(refusal(() -> new Claim("t", "s", THIRD_OF_JULY, ACTORS, leftOut())))
        .isEqualTo(new Refusal.Missing("attribution"));
  }

  @Test
  void knowsNoDateAndNoActorsWhereNoneAreGiven() {
    Claim bare = new Claim("t", "s", leftOut(), leftOut(), SAID_BY_TOWN);
    assertThat(bare.when()).isEqualTo(When.UNKNOWN);
    assertThat(bare.actors()).isEmpty();
  }

  @Test
  void refusesAnActorThatIsNone() {
    List<Actor> hole = Arrays.asList(THE_TOWN, leftOut());
    assertThat(refusal(() -> new Claim("t", "s", THIRD_OF_JULY, hole, SAID_BY_TOWN)))
        .isEqualTo(new Refusal.Missing("actors"));
    assertThat(refusal(() -> new Change.Actors(ACTORS, hole))).isEqualTo(new Refusal.Missing("to"));
  }

  @Test
  void takesAtMostThirtyActors() {
    List<Actor> most = Collections.nCopies(30, THE_TOWN);
    assertThat(new Claim("t", "s", THIRD_OF_JULY, most, SAID_BY_TOWN).actors()).hasSize(30);
    List<Actor> more = Collections.nCopies(31, THE_TOWN);
    assertThat(refusal(() -> new Claim("t", "s", THIRD_OF_JULY, more, SAID_BY_TOWN)))
        .isEqualTo(new Refusal.TooLong("actors", 30, 31));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void changesOneFieldOnly(Change change, Claim expected) {
    assertThat(CLOSURE_CLAIM.presentValue(change)).isEqualTo(change.from());
    assertThat(CLOSURE_CLAIM.with(change)).isEqualTo(expected);
    assertThat(expected.presentValue(change)).isEqualTo(change.to());
    assertThat(change.changes()).isTrue();
  }

  static Stream<Object[]> changes() {
    Claim c = CLOSURE_CLAIM;
    List<Actor> town = List.of(THE_TOWN);
    return Stream.of(
        new Object[] {
          new Change.Title(c.title(), "t"),
          new Claim("t", c.statement(), THIRD_OF_JULY, ACTORS, SAID_BY_TOWN)
        },
        new Object[] {
          new Change.Statement(c.statement(), "s"),
          new Claim(c.title(), "s", THIRD_OF_JULY, ACTORS, SAID_BY_TOWN)
        },
        new Object[] {
          new Change.Date(THIRD_OF_JULY, When.UNKNOWN),
          new Claim(c.title(), c.statement(), When.UNKNOWN, ACTORS, SAID_BY_TOWN)
        },
        new Object[] {
          new Change.Actors(ACTORS, town),
          new Claim(c.title(), c.statement(), THIRD_OF_JULY, town, SAID_BY_TOWN)
        },
        new Object[] {
          new Change.By(SAID_BY_TOWN, SAID_BY_SPEAKER),
          new Claim(c.title(), c.statement(), THIRD_OF_JULY, ACTORS, SAID_BY_SPEAKER)
        });
  }

  private static Claim claim(String title, String statement) {
    return new Claim(title, statement, THIRD_OF_JULY, ACTORS, SAID_BY_TOWN);
  }
}
