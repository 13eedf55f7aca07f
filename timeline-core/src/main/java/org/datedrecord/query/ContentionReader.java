package org.datedrecord.query;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.datedrecord.view.ContentionRow;
import org.datedrecord.view.ContentionView;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Json;
import org.datedrecord.view.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads contentions with the facts that are their accounts, both as of one moment.
@Component
class ContentionReader {

  private final JdbcClient jdbc;
  private final Json json;
  private final FactReader facts;

  ContentionReader(JdbcClient jdbc, Json json, FactReader facts) {
    this.jdbc = jdbc;
    this.json = json;
    this.facts = facts;
  }

  /// A timeline's contentions: the open ones first, then in the order in which they were opened.
  List<ContentionView> contentions(UUID timelineId, Moment moment) {
    return jdbc
        .sql(
            """
            select c.body from contention_row c
            join contention_row o on o.contention_id = c.contention_id and o.version = 1
            where c.timeline_id = :id and %s
            order by c.settled, o.recorded_from\
            """
                .formatted(AsOfRule.on("c")))
        .param("id", timelineId)
        .param("asOf", moment.change())
        .query((row, n) -> json.read(row.getBytes(1), ContentionRow.class))
        .list()
        .stream()
        .map(row -> view(row, moment))
        .toList();
  }

  Optional<ContentionView> contention(UUID id, Moment moment) {
    return jdbc.sql(
            "select c.body from contention_row c where c.contention_id = :id and "
                + AsOfRule.on("c"))
        .param("id", id)
        .param("asOf", moment.change())
        .query((row, n) -> json.read(row.getBytes(1), ContentionRow.class))
        .optional()
        .map(row -> view(row, moment));
  }

  private ContentionView view(ContentionRow row, Moment moment) {
    // A fact that cannot be shown is missing among the accounts.
    List<ContentionView.AccountView> accounts =
        row.accounts().stream()
            .flatMap(account ->
                facts
                    .fact(account.factId(), moment)
                    .map(fact -> new ContentionView.AccountView(account.says(), fact))
                    .stream())
            .toList();
    Optional<FactView> last =
        accounts.stream()
            .map(ContentionView.AccountView::fact)
            .filter(fact -> fact.change() > row.change())
            .max(Comparator.comparingLong(FactView::change));
    return new ContentionView(
        row.id(),
        row.timeline(),
        row.version(),
        row.question(),
        row.dimension(),
        accounts,
        row.wouldSettle(),
        row.settlement(),
        row.recordedAt(),
        last.isPresent() ? last.get().changedAt() : row.changedAt(),
        last.isPresent() ? last.get().change() : row.change());
  }
}
