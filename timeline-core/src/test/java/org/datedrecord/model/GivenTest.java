package org.datedrecord.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.datedrecord.model.Refusing.leftOut;
import static org.datedrecord.model.Refusing.refusal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GivenTest {

  @Test
  void givesBackWhatIsThere() {
    assertThat(Given.value("title", "here")).isEqualTo("here");
  }

  @Test
  void refusesWhatWasLeftOut() {
    assertThat(refusal(() -> Given.value("title", leftOut())))
        .isEqualTo(new Refusal.Missing("title"));
  }

  @Test
  void countsNoListAsEmpty() {
    assertThat(Given.list("actors", leftOut())).isEmpty();
  }

  @Test
  void refusesAListWithAHole() {
    assertThat(refusal(() -> Given.list("actors", Arrays.asList("one", leftOut()))))
        .isEqualTo(new Refusal.Missing("actors"));
  }

  @Test
  void copiesAListSoThatNobodyCanChangeIt() {
    List<String> mine = new ArrayList<>(List.of("one"));
    List<String> copy = Given.list("actors", mine);
    mine.add("two");
    assertThat(copy).containsExactly("one");
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> copy.add("three"));
  }

  @Test
  void takesAListAtItsLimitAndRefusesOneOver() {
    assertThat(Given.list("actors", List.of("one", "two"), 2)).hasSize(2);
    assertThat(refusal(() -> Given.list("actors", List.of("one", "two", "three"), 2)))
        .isEqualTo(new Refusal.TooLong("actors", 2, 3));
  }
}
