package org.datedrecord.model;

/// Whether the record stands by a fact. A conflict between sources never changes it.
public enum Lifecycle implements Term {
  ACTIVE,
  RETRACTED
}
