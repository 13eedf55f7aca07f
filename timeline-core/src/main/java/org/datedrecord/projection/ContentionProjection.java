package org.datedrecord.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.datedrecord.event.ContentionEvent;
import org.datedrecord.model.Account;
import org.datedrecord.view.ContentionRow;
import org.datedrecord.view.ContentionView;
import org.datedrecord.view.Json;
import org.jspecify.annotations.Nullable;

/// Contentions as rows. What changes of a contention is passed on to the facts that are accounts of
/// it, for they are disputed while it is open.
class ContentionProjection {

  private final Rows rows;
  private final Json json;
  private final TimelineProjection timelines;
  private final FactProjection facts;

  ContentionProjection(Rows rows, Json json, TimelineProjection timelines, FactProjection facts) {
    this.rows = rows;
    this.json = json;
    this.timelines = timelines;
    this.facts = facts;
  }

  void on(ContentionEvent event, Recorded recorded) {
    ContentionRow row;
    if (event instanceof ContentionEvent.ContentionOpened opened) {
      row = first(opened, recorded);
    } else {
      ContentionRow now = current(event.contentionId());
      row = next(now, event, recorded);
      rows.close("contention_row", "contention_id", now.id(), now.change(), row.change());
    }
    add(row);
    for (Account account : row.accounts()) {
      facts.contentionChanged(account.factId(), row.ref(account), recorded);
    }
    if (event instanceof ContentionEvent.AccountRemoved removed) {
      facts.contentionLeft(removed.factId(), row.id(), recorded);
    }
  }

  private ContentionRow first(ContentionEvent.ContentionOpened e, Recorded recorded) {
    return new ContentionRow(
        e.contentionId(),
        e.timelineId(),
        timelines.slugOf(e.timelineId()),
        recorded.version(),
        e.question(),
        e.dimension(),
        e.accounts(),
        e.wouldSettle(),
        null,
        recorded.at(),
        recorded.at(),
        recorded.change());
  }

  private ContentionRow next(ContentionRow now, ContentionEvent event, Recorded recorded) {
    return switch (event) {
      case ContentionEvent.ContentionOpened e -> first(e, recorded);
      case ContentionEvent.AccountAdded e -> {
        List<Account> accounts = new ArrayList<>(now.accounts());
        accounts.add(e.account());
        yield with(now, accounts, now.settlement(), recorded);
      }
      case ContentionEvent.AccountRemoved e ->
          with(
              now,
              now.accounts().stream().filter(a -> !a.factId().equals(e.factId())).toList(),
              now.settlement(),
              recorded);
      case ContentionEvent.ContentionSettled e ->
          with(
              now,
              now.accounts(),
              new ContentionView.Settlement(
                  e.outcome(), e.reason(), recorded.editor(), recorded.at(), recorded.change()),
              recorded);
      case ContentionEvent.ContentionReopened e -> with(now, now.accounts(), null, recorded);
    };
  }

  private static ContentionRow with(
      ContentionRow now,
      List<Account> accounts,
      ContentionView.@Nullable Settlement settlement,
      Recorded recorded) {
    return new ContentionRow(
        now.id(),
        now.timelineId(),
        now.timeline(),
        recorded.version(),
        now.question(),
        now.dimension(),
        accounts,
        now.wouldSettle(),
        settlement,
        now.recordedAt(),
        recorded.at(),
        recorded.change());
  }

  /// None where its first event is parked.
  Optional<UUID> timelineOf(UUID contention) {
    return find(contention).map(ContentionRow::timelineId);
  }

  private ContentionRow current(UUID contention) {
    return find(contention)
        .orElseThrow(() -> new IllegalStateException("There is no contention " + contention + "."));
  }

  private Optional<ContentionRow> find(UUID contention) {
    return rows
        .read(
            "select body from contention_row where contention_id = ? and recorded_to is null",
            (row, n) -> json.read(row.getBytes(1), ContentionRow.class),
            contention)
        .stream()
        .findFirst();
  }

  private void add(ContentionRow row) {
    rows.insert(
        """
        insert into contention_row
          (contention_id, recorded_from, version, timeline_id, settled, body)
        values (?, ?, ?, ?, ?, ?)
        """,
        row.id(),
        row.change(),
        row.version(),
        row.timelineId(),
        row.settlement() != null,
        new Rows.Kept(row));
  }
}
