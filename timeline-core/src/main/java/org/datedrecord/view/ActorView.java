package org.datedrecord.view;

/// Someone who takes part in facts of a timeline.
///
/// @param facts in how many
/// @param leads in how many of them as the main actor
public record ActorView(String name, long facts, long leads) {}
