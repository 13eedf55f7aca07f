package org.datedrecord.data;

import org.datedrecord.format.Form;
import org.jspecify.annotations.Nullable;

/// A form in which a timeline can be had.
///
/// @param address where it is, of the moment that is read
/// @param example how one fact looks in it; none where there is no fact, or it is no list of facts
public record Offer(Form form, String address, @Nullable String example) {

  /// What follows the name of the timeline: `.csv`, `/facts.atom`.
  public String ending() {
    return form.path().substring(form.path().indexOf('}') + 1);
  }
}
