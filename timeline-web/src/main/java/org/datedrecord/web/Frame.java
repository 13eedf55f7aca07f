package org.datedrecord.web;

import org.jspecify.annotations.Nullable;

/// What surrounds every page: its head, the masthead and the foot.
///
/// @param title of the page
/// @param description for search engines and previews
/// @param canonical the full address under which the page is known; none for one that has none
/// @param index whether search engines may list it
/// @param assets where the static files are
/// @param data the same content for machines, as JSON; none where there is none
/// @param section the part of the site that the page belongs to; none for a page of the whole site
/// @param preview what other sites are told of it; none for a page that they need not know
public record Frame(
    String title,
    @Nullable String description,
    @Nullable String canonical,
    boolean index,
    String assets,
    @Nullable String data,
    @Nullable Section section,
    @Nullable Preview preview) {

  /// A frame outside any timeline.
  public Frame(
      String title,
      @Nullable String description,
      @Nullable String canonical,
      boolean index,
      String assets,
      @Nullable String data) {
    this(title, description, canonical, index, assets, data, null, null);
  }

  /// The same frame, in a part of the site.
  public Frame in(Section part) {
    return new Frame(title, description, canonical, index, assets, data, part, preview);
  }

  /// The same frame, with what other sites are told.
  public Frame with(Preview told) {
    return new Frame(title, description, canonical, index, assets, data, section, told);
  }

  /// The same frame, for a page that search engines should not list.
  public Frame hidden() {
    return new Frame(title, description, canonical, false, assets, data, section, preview);
  }
}
