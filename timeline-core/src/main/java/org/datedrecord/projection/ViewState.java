package org.datedrecord.projection;

import org.springframework.jdbc.core.simple.JdbcClient;

/// What a view says of itself: its form, which one it is, and how far it is.
public final class ViewState {

  /// The form in which views are kept. It is raised whenever a view changes, so that a new release
  /// makes them anew at its first start instead of misreading what an older one kept.
  static final int FORM = 3;

  private final JdbcClient jdbc;

  /// Of the view that the client shows.
  public ViewState(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The state at one time.
  ///
  /// @param generation which view this is; a view made anew has another
  /// @param position the newest change in it
  public record State(int form, String generation, long position) {

    /// Whether this release keeps its views in the same form.
    public boolean isUsable() {
      return form == FORM;
    }

    void requireForm() {
      if (!isUsable()) {
        throw new IllegalStateException(
            "The view is kept in form %d, and this release keeps form %d.".formatted(form, FORM));
      }
    }
  }

  /// As it is now.
  public State read() {
    return jdbc.sql(
            """
            select form, generation, (select coalesce(max(change_number), 0) from change_row)
            from view_state
            """)
        .query((row, n) -> new State(row.getInt(1), row.getString(2), row.getLong(3)))
        .single();
  }

  /// Waits until nobody else writes what readers see, nor replaces it, and keeps everybody from it
  /// until the transaction ends.
  public void takeTurn() {
    jdbc.sql("select only_row from view_turn for update").query((row, n) -> n).single();
  }
}
