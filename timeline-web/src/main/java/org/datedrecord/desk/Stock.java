package org.datedrecord.desk;

import java.util.List;

/// What a form offers of what the record holds already.
///
/// @param sources those that may be cited, what was registered last first; empty where there are
///   more than anyone would look through, and an id or a link is asked for instead
/// @param facts of the timeline, on the same terms
/// @param actors names that complete what is typed
/// @param source the source that the address names; empty where it names none
public record Stock(List<Choice> sources, List<Choice> facts, List<String> actors, String source) {}
