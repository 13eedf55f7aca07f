package org.datedrecord.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.datedrecord.model.When;
import org.datedrecord.time.Edtf;
import org.datedrecord.view.FactView;
import org.datedrecord.view.WhenView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of date, in every format.
class EndsTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2026-07-03,                2026-7-3,          2026-7-3,          ONE,    true",
        "2026-07,                   2026-7-0,          2026-7-0,          ONE,    true",
        "2026,                      2026-0-0,          2026-0-0,          ONE,    true",
        "0000,                      0-0-0,             0-0-0,             ONE,    true",
        "-0043-03,                  -43-3-0,           -43-3-0,           ONE,    true",
        "Y-17000,                   -17000-0-0,        -17000-0-0,        ONE,    true",
        "2026-07-03~,               2026-7-3,          2026-7-3,          ONE,    false",
        "2026-24,                   2026-12-0,         2027-2-0,          ONE,    false",
        "201X,                      2010-0-0,          2019-0-0,          ONE,    false",
        "20XX,                      2000-0-0,          2099-0-0,          ONE,    false",
        "-004X,                     -49-0-0,           -40-0-0,           ONE,    false",
        "2026-06-XX,                2026-6-0,          2026-6-0,          ONE,    false",
        "2026-XX-XX,                2026-0-0,          2026-0-0,          ONE,    false",
        "2026-07-10T14:05:00+08:00, 2026-7-10T14:05+08:00, 2026-7-10T14:05+08:00, ONE, true",
        "-0043-03-15T14:05:09,      -43-3-15T14:05:09, -43-3-15T14:05:09, ONE,    true",
        "2026-03/2026-07-03,        2026-3-0,          2026-7-3,          LASTED, true",
        "2026-03~/2026-07-03,       2026-3-0,          2026-7-3,          LASTED, false",
        "2026-03/..,                2026-3-0,          -,                 LASTED, false",
        "2026-03/,                  2026-3-0,          -,                 LASTED, false",
        "/2026-07-03,               -,                 2026-7-3,          LASTED, false",
        "[..2026-07-03],            -,                 2026-7-3,          ONCE,   false",
        "[2026-03..],               2026-3-0,          -,                 ONCE,   false",
        "[2026-03..2026-07-03],     2026-3-0,          2026-7-3,          ONCE,   false",
        "'[2026-01,2026-03..2026-05]', 2026-1-0,       2026-5-0,          ONCE,   false"
      })
  void hasThePartsThatAreWritten(
      String date, @Nullable String from, @Nullable String to, Ends.Kind kind, boolean plain) {
    Ends ends = Ends.of(Edtf.parse(date));
    assertThat(text(ends.from())).isEqualTo(from);
    assertThat(text(ends.to())).isEqualTo(to);
    assertThat(ends.kind()).isEqualTo(kind);
    assertThat(ends.plain()).isEqualTo(plain);
  }

  private static @Nullable String text(@Nullable Stamp stamp) {
    if (stamp == null) {
      return null;
    }
    String time = stamp.time() == null ? "" : "T" + stamp.time();
    String offset = stamp.offset() == null ? "" : stamp.offset().toString();
    return stamp.year() + "-" + stamp.month() + "-" + stamp.day() + time + offset;
  }

  static Stream<String> odd() {
    return Stream.of(
        "Y999999999",
        "Y-999999999",
        "Y-999999999/Y999999999",
        "[..Y999999999]",
        "Y-271821",
        "9999-12-31",
        "-9999-01-01",
        "-9999-01-01T00:00:00+18:00",
        "9999-12-31T23:59:59-18:00",
        "0001-01-01T00:00:00+14:00",
        "0000-02-29",
        "-000X",
        "00XX",
        "9999-24",
        "2026-24/..",
        "1699-12-31/1700-01-01",
        "[2026-01,2026-03..2026-05]");
  }

  /// However odd a date is: each format takes it, or leaves it out.
  @ParameterizedTest
  @MethodSource("odd")
  void breaksNoFormat(String date) {
    FactView odd = Bridge.dated(date);
    for (FactsFile file : FactsFile.values()) {
      assertThat(Bridge.written(file.writer(CsvStyle.USUAL), List.of(odd))).isNotEmpty();
    }
    FactEntries.of(Bridge.HEAD, odd);
  }

  /// Whatever is not known to the day is on no day of a calendar, and at no instant of its own.
  @ParameterizedTest
  @MethodSource("odd")
  void makesNoDateMoreExact(String date) {
    FactView fact = Bridge.dated(date);
    WhenView when = WhenView.of(new When(Edtf.parse(date), null, When.Basis.STATED, null));
    boolean exact = Ends.of(when).filter(Ends::exact).isPresent();
    if (!exact) {
      assertThat(Bridge.written(new FactsCalendar(), List.of(fact))).doesNotContain("VEVENT");
      assertThat(Bridge.written(new TimesketchJsonl(), List.of(fact))).doesNotContain("Event date");
      assertThat(Bridge.written(new VisTimeline(), List.of(fact))).doesNotContain("\"point\"");
      assertThat(Bridge.written(new LinkedData(), List.of(fact))).doesNotContain("startDate");
    }
  }
}
