package org.datedrecord.model;

/// Someone who takes part in a fact.
///
/// @param name as readers know it
/// @param role what the actor is in this fact: subject, decider, publisher …
public record Actor(String name, String role) {

  public Actor {
    name = Text.required("name", name, Text.NAME);
    role = Text.required("role", role, 60);
  }
}
