package org.datedrecord.timeline;

import java.util.List;
import org.datedrecord.view.ActorView;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Moment;
import org.datedrecord.view.SourceView;
import org.datedrecord.view.TimelineView;
import org.datedrecord.web.Document;
import org.datedrecord.web.Frame;
import org.datedrecord.web.Lanes;
import org.jspecify.annotations.Nullable;

/// A timeline: what happened, how sure the date is, who says so, where the accounts part, and what
/// was changed since.
///
/// @param moment the moment of the record that is read
/// @param travel how to read the record at other moments
/// @param choice which facts are asked for
/// @param lanes who has a colour
/// @param overview of all of them
/// @param actors who may be chosen, those in most facts first
/// @param sources what may be chosen; none where there are too many to choose from
/// @param listing the facts
/// @param changes the newest changes, in a few lines
/// @param earlier the address of the facts before these; none at the beginning
/// @param later the address of the facts after these; none at the end
/// @param printed whether the page holds as many facts as are printed on one
public record TimelinePage(
    Frame frame,
    TimelineView timeline,
    Moment moment,
    Travel travel,
    Choice choice,
    Lanes lanes,
    Overview overview,
    List<ActorView> actors,
    List<SourceView> sources,
    Listing listing,
    List<ChangeLine> changes,
    @Nullable String earlier,
    @Nullable String later,
    boolean printed)
    implements Document {

  /// The overview above the list.
  ///
  /// @param strip as it is drawn here
  /// @param counts what a script draws it from; none where they are too many to stand in the page
  /// @param address where they are
  public record Overview(Strip strip, @Nullable String counts, String address) {}

  @Override
  public String template() {
    return "timeline.jte";
  }

  /// The page's own path.
  public String path() {
    return "/" + timeline.slug();
  }

  /// The path at which the page shows the record right after a change.
  public String asOf(long change) {
    return path() + "?asOf=change:" + change + choice.more();
  }

  /// The path at which it shows the present record.
  public String now() {
    return path() + query("", choice);
  }

  /// The path at which it shows the present record and hears all articles.
  public String present() {
    return path() + query("", choice.reportedAnyDay());
  }

  /// The path at which it hears all articles, at the moment that is read.
  public String reportedAnyDay() {
    return path() + query(travel.query(), choice.reportedAnyDay());
  }

  /// The path at which it shows all facts at the moment that is read, as reported by the day.
  public String everything() {
    return path() + query(travel.query(), Choice.ALL.reportedBy(choice.reported()));
  }

  private static String query(String begun, Choice choice) {
    String more = choice.more();
    return !begun.isEmpty() || more.isEmpty() ? begun + more : "?" + more.substring(1);
  }

  /// The colour of someone who takes part.
  public String laneOf(String actor) {
    return Lanes.style(lanes.of(actor));
  }

  /// Where a script finds the page after each change, or after those around the last one that is
  /// read where there are many; none where there are too many facts, or the list begins later.
  public @Nullable String steps() {
    if (earlier != null || timeline.counts().facts() > TimelineReading.STEPPED) {
      return null;
    }
    String around = travel.stops().isEmpty() ? "&around=" + timeline.change() : "";
    String query = around + choice.overAllDays().more();
    return path() + "/steps" + (query.isEmpty() ? "" : "?" + query.substring(1));
  }

  /// Where the changes that come are told.
  public String stream() {
    return "/api/timelines/" + timeline.slug() + "/changes?after=" + moment.change();
  }

  /// Whether the list holds every dated fact that may be asked for, so that a script need not ask
  /// for other days.
  public boolean isWhole() {
    return earlier == null && later == null && !choice.hasDays();
  }

  /// Whether a script may put further parts of the list in, and take others out.
  public boolean isPart() {
    return !printed && (earlier != null || later != null);
  }

  /// The path at which as many of the facts as possible are on one page, to be printed.
  public String toPrint() {
    String more = (travel.isPast() ? "&" + travel.query().substring(1) : "") + choice.more();
    return path() + "?all=on" + more;
  }

  /// How many facts such a page holds at the most.
  public long mostPrinted() {
    return Stretch.PRINTED;
  }

  /// The address of a fact for programs, at the moment that is read.
  public String data(FactView fact) {
    return "/api/facts/" + fact.id() + travel.query();
  }
}
