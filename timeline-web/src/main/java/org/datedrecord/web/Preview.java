package org.datedrecord.web;

import org.jspecify.annotations.Nullable;

/// What other sites are told of a page that they link to or show.
///
/// @param type as Open Graph names it
/// @param oembed the address that says how to show it elsewhere; none where it cannot be
/// @param jsonLd the page in the vocabulary of schema.org, safe to stand in an element
public record Preview(String type, @Nullable String oembed, @Nullable String jsonLd) {}
