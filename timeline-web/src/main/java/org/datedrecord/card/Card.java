package org.datedrecord.card;

import java.awt.Color;
import java.util.List;
import org.datedrecord.timeline.Strip;
import org.datedrecord.web.Badge;
import org.datedrecord.web.Mark;
import org.jspecify.annotations.Nullable;

/// What a picture says.
///
/// @param corner what stands beside the name of the site: the timeline, or the moment that is read
/// @param overline the line over the title, and its colour
/// @param badges beside it
/// @param title in large type
/// @param instead the title where no font here has its letters
/// @param text under the title; empty for none
/// @param mark how its date is drawn; none for what has no date of its own
/// @param line what is known of it, in a few words
/// @param strip the overview at the foot; none for no overview
record Card(
    String corner,
    String overline,
    Color colour,
    List<Badge> badges,
    String title,
    String instead,
    String text,
    @Nullable Mark mark,
    List<Note> line,
    @Nullable Strip strip) {

  /// A few words, of which the first weigh more.
  record Note(String strong, String plain) {}
}
