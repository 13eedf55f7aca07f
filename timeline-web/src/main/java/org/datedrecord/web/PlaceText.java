package org.datedrecord.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.datedrecord.view.Paging.Place;
import org.jspecify.annotations.Nullable;

/// A place in a long list, as it stands in the address of a page: `after~1751500800~1751587200~…`.
public final class PlaceText {

  private static final Pattern FORM =
      Pattern.compile("(after|before)~(-?\\d{1,18})?~(-?\\d{1,18})?~([0-9a-f-]{36})");

  private PlaceText() {}

  public static String of(Place place) {
    return "%s~%s~%s~%s"
        .formatted(
            place.backward() ? "before" : "after",
            place.start() == null ? "" : place.start(),
            place.end() == null ? "" : place.end(),
            place.id());
  }

  /// The place that is meant; empty if the text is none.
  public static Optional<Place> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Place(
              number(form.group(2)),
              number(form.group(3)),
              UUID.fromString(form.group(4)),
              form.group(1).equals("before")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static @Nullable Long number(@Nullable String digits) {
    return digits == null ? null : Long.valueOf(digits);
  }
}
