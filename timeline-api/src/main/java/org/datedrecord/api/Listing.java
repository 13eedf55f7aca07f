package org.datedrecord.api;

import java.util.List;
import java.util.Map;

/// A collection as it is sent.
///
/// @param items what is in it, or in this part of it
/// @param change the newest change that it reflects
/// @param links where it and its other parts are
record Listing<T>(List<T> items, long change, Map<String, String> links) {}
