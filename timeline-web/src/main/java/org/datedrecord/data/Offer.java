package org.datedrecord.data;

import org.datedrecord.format.Form;
import org.jspecify.annotations.Nullable;

/// A form in which a timeline can be had.
///
/// @param address where it is, of the moment that is read
/// @param example how one fact looks in it; none where there is no fact, or it is no list of facts
public record Offer(Form form, String address, @Nullable String example) {

  /// What it ends with, as people call it: `.csv`.
  public String ending() {
    String path = form.path();
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.substring(name.indexOf('.'));
  }
}
