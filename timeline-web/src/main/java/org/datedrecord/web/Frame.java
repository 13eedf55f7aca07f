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
public record Frame(
    String title,
    @Nullable String description,
    @Nullable String canonical,
    boolean index,
    String assets,
    @Nullable String data) {}
