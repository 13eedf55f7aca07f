package org.datedrecord.view;

import java.util.List;

/// On how many voices a fact rests: five articles that carry one report are one origin.
///
/// @param articles how many sources support it
/// @param named how many named parties first said it
/// @param names who they are
public record Origins(int articles, int named, List<String> names) {}
