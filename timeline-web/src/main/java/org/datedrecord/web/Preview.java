package org.datedrecord.web;

import org.jspecify.annotations.Nullable;

/// What other sites are told of a page.
///
/// @param type what it is in terms of Open Graph
/// @param card the full address of its picture
/// @param oembed the address of what another site may frame; none for nothing
/// @param jsonLd the same for search engines, to be written into a `script` element as it is
public record Preview(String type, String card, @Nullable String oembed, @Nullable String jsonLd) {

  /// What there is to read on the picture of a page.
  public String alt(String title) {
    return title + ". A card of Dated Record.";
  }
}
