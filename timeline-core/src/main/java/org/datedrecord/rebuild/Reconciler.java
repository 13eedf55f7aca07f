package org.datedrecord.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.common.DateTimeUtils;
import org.datedrecord.projection.Log;
import org.datedrecord.projection.ViewState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Compares what readers see with the log, event by event: that each is among the changes, as it
/// was recorded, and has made the row that it had to make or is parked. What is in the rows is for
/// [Comparison] to tell.
///
/// It looks at what is new since it last looked, at a stretch of what is older, in turn, and once
/// more at what it found wrong. So each look costs little, and in time nothing is left out.
class Reconciler {

  private static final int EVENTS_AT_ONCE = 1_000;
  private static final long NEW_EVENTS = 200_000;
  private static final long OLD_EVENTS = 20_000;

  private static final String COMPARED =
      """
      select h.change_number, h.subject, h.subject_id, h.type, h.sequence_number + 1, h.recorded_at,
        upper(h.subject), c.change_number, c.subject, c.subject_id, c.type, c.version, c.recorded_at,
        case
          when p.change_number is not null then 1
          when h.subject = 'fact' then (select count(*) from fact_row x
            join fact_trait t on t.fact_id = x.fact_id and t.recorded_from = x.recorded_from
            where x.fact_id = cast(h.subject_id as uuid) and x.recorded_from = h.change_number)
          when h.subject = 'source' then (select count(*) from source_row x
            where x.source_id = cast(h.subject_id as uuid) and x.recorded_from = h.change_number)
          when h.subject = 'timeline' then (select count(*) from timeline_row x
            where x.timeline_id = cast(h.subject_id as uuid) and x.recorded_from = h.change_number)
          else (select count(*) from contention_row x
            where x.contention_id = cast(h.subject_id as uuid) and x.recorded_from = h.change_number)
        end
      from happening h
      left join change_row c on c.change_number = h.change_number
      left join parked_event p on p.change_number = h.change_number
      where h.change_number > ? and h.change_number <= ?
      order by h.change_number
      """;

  private static final String NEEDLESS =
      """
      select c.subject_id, c.change_number from change_row c
      where c.change_number > ? and c.change_number <= ?
        and not exists (select 1 from happening h where h.change_number = c.change_number)
      order by c.change_number limit %d
      """
          .formatted(Difference.NAMED);

  private final JdbcTemplate jdbc;
  private final Log log;
  private final ViewState state;
  private final TreeMap<Long, Difference> found = new TreeMap<>();
  private volatile Findings findings = new Findings("", 0, List.of());
  private long newest;
  private long oldest;

  Reconciler(JdbcTemplate jdbc, Log log, ViewState state) {
    this.jdbc = jdbc;
    this.log = log;
    this.state = state;
  }

  /// What was found wrong of a view.
  ///
  /// @param generation which view it was; one made anew since is another
  /// @param upTo every change up to this one was compared since this node began
  record Findings(String generation, long upTo, List<Difference> differences) {}

  /// What is known now.
  Findings findings() {
    return findings;
  }

  /// Looks at what is new, at some of what is older, and at what was wrong.
  synchronized Findings look() {
    ViewState.State view = begin();
    new ArrayList<>(found.keySet()).forEach(change -> compare(change - 1, change));
    long before = newest;
    newest = walk(newest, Math.min(view.position(), newest + NEW_EVENTS));
    oldest = oldest >= before ? 0 : oldest;
    oldest = walk(oldest, Math.min(before, oldest + OLD_EVENTS));
    return conclude(view);
  }

  /// Looks at everything.
  synchronized Findings lookAtAll() {
    ViewState.State view = begin();
    found.clear();
    newest = walk(0, view.position());
    return conclude(view);
  }

  private ViewState.State begin() {
    // First what is shown and then what there is: nobody can show what is not recorded yet.
    ViewState.State view = state.read();
    if (!view.generation().equals(findings.generation())) {
      found.clear();
      newest = 0;
      oldest = 0;
    }
    long head = log.head();
    if (view.position() > head) {
      needless(head, view.position());
    }
    return view;
  }

  private Findings conclude(ViewState.State view) {
    findings =
        new Findings(
            view.generation(),
            newest,
            found.values().stream()
                .sorted(Comparator.comparingLong(Difference::change))
                .limit(Difference.NAMED)
                .toList());
    return findings;
  }

  private long walk(long from, long to) {
    for (long at = from; at < to; at += EVENTS_AT_ONCE) {
      compare(at, Math.min(to, at + EVENTS_AT_ONCE));
    }
    return Math.max(from, to);
  }

  /// Compares the changes after one and up to another.
  private void compare(long after, long upTo) {
    found.subMap(after, false, upTo, true).clear();
    needless(after, upTo);
    long[] expected = {after};
    jdbc.query(
        COMPARED,
        row -> {
          long change = row.getLong(1);
          missing(expected[0] + 1, change);
          expected[0] = change;
          String wrong = wrong(row);
          if (wrong != null) {
            found.put(change, difference(row, wrong));
          }
        },
        after,
        upTo);
    missing(expected[0] + 1, Math.min(upTo, log.head()) + 1);
  }

  private void needless(long after, long upTo) {
    jdbc.query(
        NEEDLESS,
        row -> {
          Difference needless =
              new Difference("change_row", row.getString(1), row.getLong(2), "is not from the log");
          found.put(row.getLong(2), needless);
        },
        after,
        upTo);
  }

  /// Changes are numbered without gaps, so a gap is a hole in the log itself.
  private void missing(long from, long before) {
    Stream.iterate(from, change -> change < before, change -> change + 1)
        .limit(Difference.NAMED)
        .forEach(
            change -> found.put(change, new Difference("happening", "", change, "is missing")));
  }

  private static @Nullable String wrong(ResultSet row) throws SQLException {
    if (row.getString(8) == null) {
      return "is missing";
    }
    boolean same =
        Objects.equals(row.getString(7), row.getString(9))
            && Objects.equals(row.getString(3), row.getString(10))
            && Objects.equals(row.getString(4), row.getString(11))
            && row.getLong(5) == row.getLong(12)
            && DateTimeUtils.parseInstant(row.getString(6)).toEpochMilli() == row.getLong(13);
    if (!same) {
      return "is not as the log says";
    }
    return row.getLong(14) == 0 ? "has no row" : null;
  }

  private static Difference difference(ResultSet row, String wrong) throws SQLException {
    String table = wrong.equals("has no row") ? row.getString(2) + "_row" : "change_row";
    return new Difference(
        table, row.getString(3), row.getLong(1), wrong.equals("has no row") ? "is missing" : wrong);
  }
}
