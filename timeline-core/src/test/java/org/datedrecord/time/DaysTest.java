package org.datedrecord.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DaysTest {
  @Test
  void refusesToEndBeforeTheyStart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> days("2026-07-04", "2026-07-03"))
        .withMessage("days end before they start: 2026-07-04 to 2026-07-03");
  }

  @Test
  void touchWhereTheyShareADay() {
    Days july = days("2026-07-01", "2026-07-31");
    assertThat(july.touches(days("2026-07-31", "2026-08-01"))).isTrue();
    assertThat(july.touches(days("2026-06-01", "2026-07-01"))).isTrue();
    assertThat(july.touches(days("2026-08-01", null))).isFalse();
    assertThat(july.touches(days(null, "2026-06-30"))).isFalse();
    assertThat(july.touches(days(null, null))).isTrue();
    assertThat(days(null, null).touches(july)).isTrue();
  }

  @Test
  void containOnlyWhatIsWhollyInside() {
    Days july = days("2026-07-01", "2026-07-31");
    assertThat(july.contains(july)).isTrue();
    assertThat(july.contains(days("2026-07-31", "2026-07-31"))).isTrue();
    assertThat(july.contains(days("2026-07-31", "2026-08-01"))).isFalse();
    assertThat(july.contains(days("2026-06-30", "2026-07-01"))).isFalse();
    assertThat(july.contains(days("2026-07-01", null))).isFalse();
    assertThat(july.contains(days(null, "2026-07-31"))).isFalse();
    assertThat(days(null, "2026-07-31").contains(days(null, "2026-07-31"))).isTrue();
    assertThat(days(null, null).contains(days(null, null))).isTrue();
  }

  @Test
  void mergeWhereNoDayIsBetween() {
    assertThat(
            Days.merged(
                List.of(
                    days("2026-05-01", "2026-05-31"),
                    days("2026-03-01", "2026-03-31"),
                    days("2026-04-01", "2026-04-02"),
                    days("2026-03-05", "2026-03-06"))))
        .containsExactly(days("2026-03-01", "2026-04-02"), days("2026-05-01", "2026-05-31"));
  }

  @Test
  void mergeIntoAnOpenSide() {
    assertThat(Days.merged(List.of(days("2026-03-01", null), days("2026-05-01", "2026-05-02"))))
        .containsExactly(days("2026-03-01", null));
    assertThat(Days.merged(List.of(days("2026-03-01", "2026-03-02"), days(null, "2026-05-02"))))
        .containsExactly(days(null, "2026-05-02"));
  }

  @Test
  void mergeAtTheEndOfTheCalendar() {
    Days last = new Days(LocalDate.MAX, LocalDate.MAX);
    assertThat(Days.merged(List.of(last, last))).containsExactly(last);
  }

  private static Days days(@Nullable String from, @Nullable String to) {
    return new Days(
        from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
  }
}
