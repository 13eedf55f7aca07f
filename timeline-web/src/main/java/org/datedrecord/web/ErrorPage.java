package org.datedrecord.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// What a reader sees where there is nothing to read.
///
/// @param heading what is the matter
/// @param text what to do about it
/// @param href where to go instead
/// @param link what is there
public record ErrorPage(
    Frame frame, HttpStatus status, String heading, String text, String href, String link)
    implements Document {

  /// The page for a status, in the words that fit it best.
  public static ErrorPage of(HttpStatus status, String assets) {
    return switch (status) {
      case NOT_FOUND ->
          of(
              status,
              "There is no such page",
              "The address may be mistyped. Nothing that was ever recorded here has been removed.",
              assets);
      case FORBIDDEN ->
          of(
              status,
              "You may not do that",
              "Your account does not allow it, or the form was open for too long: go back, load it"
                  + " again and send it once more.",
              assets);
      case METHOD_NOT_ALLOWED ->
          of(
              status,
              "Pages can only be read",
              "The record is added to through its interface for programs.",
              assets);
      default ->
          status.is4xxClientError()
              ? of(
                  status,
                  "This request cannot be answered",
                  "Something in the address or in what was sent is not as expected.",
                  assets)
              : of(
                  status,
                  "This page could not be shown",
                  "The fault is ours. The record itself is safe; please try again in a moment.",
                  assets);
    };
  }

  /// A page in its own words, which leads to the timelines.
  static ErrorPage of(HttpStatus status, String heading, String text, String assets) {
    return of(status, heading, text, assets, null, null);
  }

  /// A page in its own words, which leads elsewhere.
  public static ErrorPage of(
      HttpStatus status,
      String heading,
      String text,
      String assets,
      @Nullable String href,
      @Nullable String link) {
    return new ErrorPage(
        new Frame(heading, null, null, false, assets, null),
        status,
        heading,
        text,
        href == null ? "/" : href,
        link == null ? "All timelines" : link);
  }

  @Override
  public String template() {
    return "error.jte";
  }
}
