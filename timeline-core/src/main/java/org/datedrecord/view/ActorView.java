package org.datedrecord.view;

import java.util.List;

/// Someone who takes part in facts of a timeline.
///
/// @param facts in how many
/// @param leads in how many of them as the main actor
/// @param roles as what
public record ActorView(String name, long facts, long leads, List<String> roles) {}
