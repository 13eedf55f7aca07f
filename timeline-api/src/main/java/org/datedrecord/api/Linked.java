package org.datedrecord.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;

/// One thing as it is sent: what readers see of it, and where to go from it.
///
/// @param view what readers see
/// @param links addresses by what they lead to
record Linked<T>(@JsonUnwrapped T view, Map<String, String> links) {}
