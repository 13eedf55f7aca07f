package org.datedrecord.web;

import java.util.ArrayList;
import java.util.List;
import org.datedrecord.model.Term;
import org.datedrecord.time.Precision;
import org.datedrecord.view.WhenView;

/// How a date is drawn beside the words for it: by shape, never by colour alone, and with words for
/// those who do not see the shape.
///
/// @param certain whether no source or editor doubts the date
/// @param conflict whether accounts conflict on the fact; its mark is then a diamond
public record Mark(Shape shape, boolean certain, boolean conflict) {

  /// The shapes, before doubt and conflict.
  public enum Shape implements Term {
    /// A filled dot.
    DAY("exact day"),
    /// A hollow dot.
    BY("by this day"),
    /// A hollow dot, too: the day is the bound on the other side.
    FROM("not before this day"),
    /// A bar.
    PERIOD("longer than a day"),
    /// A bar that fades in.
    START_UNKNOWN("start unknown"),
    /// A bar that fades out.
    END_UNKNOWN("end unknown"),
    /// No shape at all.
    UNKNOWN("date unknown");

    private final String words;

    Shape(String words) {
      this.words = words;
    }

    /// The shape of a date. One day of several has a bound where it is open; an interval fades.
    static Shape of(WhenView when) {
      if (when.edtf() == null || (when.earliest() == null && when.latest() == null)) {
        return UNKNOWN;
      }
      boolean once = when.edtf().toString().startsWith("[");
      if (when.earliest() == null) {
        return once ? BY : START_UNKNOWN;
      }
      if (when.latest() == null) {
        return once ? FROM : END_UNKNOWN;
      }
      boolean dayOrFiner =
          when.precision() == Precision.DAY || when.precision() == Precision.SECOND;
      return dayOrFiner && when.earliest().equals(when.latest()) ? DAY : PERIOD;
    }
  }

  /// The mark of a date.
  public static Mark of(WhenView when, boolean conflict) {
    Shape shape = Shape.of(when);
    return new Mark(shape, shape == Shape.UNKNOWN || when.certain(), conflict);
  }

  /// Its classes in the style sheet.
  public String style() {
    return "mark mark-"
        + shape.term()
        + (certain ? "" : " mark-uncertain")
        + (conflict ? " mark-conflict" : "");
  }

  /// What it says to those who do not see it.
  public String words() {
    List<String> words = new ArrayList<>(List.of(shape.words));
    if (!certain) {
      words.add("uncertain");
    }
    if (conflict) {
      words.add("accounts conflict");
    }
    return String.join(", ", words);
  }
}
