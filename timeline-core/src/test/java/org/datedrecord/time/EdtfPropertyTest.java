package org.datedrecord.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EdtfPropertyTest {
  private final Expressions expressions = new Expressions(20260710);

  @Test
  void readsBackWhatItPrints() {
    for (String text : expressions.texts(2000)) {
      Edtf date = Edtf.parse(text);
      Edtf again = Edtf.parse(date.toString());
      assertThat(again).as(text).isEqualTo(date).hasSameHashCodeAs(date);
      assertThat(again.toString()).as(text).isEqualTo(date.toString());
      assertThat(again.words()).as(text).isEqualTo(date.words());
    }
  }

  @Test
  void neverEndsBeforeItStarts() {
    for (String text : expressions.texts(2000)) {
      Edtf date = Edtf.parse(text);
      assertThat(date.startSecond()).as(text).isLessThan(date.endSecond());
      date.earliest()
          .ifPresent(earliest ->
              date.latest()
                  .ifPresent(latest -> assertThat(earliest).as(text).isBeforeOrEqualTo(latest)));
    }
  }

  @Test
  void keepsItsRangesOrderedWithGapsBetweenThem() {
    for (String text : expressions.texts(2000)) {
      List<Days> days = Edtf.parse(text).days();
      for (int i = 1; i < days.size(); i++) {
        LocalDate end = Objects.requireNonNull(days.get(i - 1).to(), text);
        assertThat(days.get(i).from()).as(text).isAfter(end.plusDays(1));
      }
    }
  }

  @Test
  void coversExactlyTheDaysItCouldBe() {
    for (int i = 0; i < 1000; i++) {
      Expressions.Expression expression = expressions.next();
      BitSet covered = new BitSet();
      Edtf.parse(expression.text()).days().forEach(run -> covered.or(Expressions.numbered(run)));
      assertThat(covered).as(expression.text()).isEqualTo(expression.possible());
    }
  }

  @Test
  void ordersTotallyAndConsistentlyWithEquals() {
    List<Edtf> dates = expressions.texts(200).stream().map(Edtf::parse).toList();
    int[][] order = new int[dates.size()][dates.size()];
    for (int a = 0; a < order.length; a++) {
      for (int b = 0; b < order.length; b++) {
        order[a][b] = Integer.signum(dates.get(a).compareTo(dates.get(b)));
        assertThat(order[a][b] == 0).isEqualTo(dates.get(a).equals(dates.get(b)));
      }
    }
    for (int a = 0; a < order.length; a++) {
      for (int b = 0; b < order.length; b++) {
        assertThat(order[a][b]).isEqualTo(-order[b][a]);
        for (int c = 0; c < order.length; c++) {
          if (order[a][b] <= 0 && order[b][c] <= 0 && order[a][c] > 0) {
            throw new AssertionError(dates.get(a) + ", " + dates.get(b) + ", " + dates.get(c));
          }
        }
      }
    }
  }

  @Test
  void isEqualExactlyIfTheCanonicalFormIs() {
    List<Edtf> dates = expressions.texts(300).stream().map(Edtf::parse).toList();
    for (Edtf one : dates) {
      for (Edtf other : dates) {
        assertThat(one.equals(other)).isEqualTo(one.toString().equals(other.toString()));
      }
    }
  }
}
