package org.datedrecord.model;

/// The four kinds of thing that have a history of their own.
public enum Subject implements Term {
  TIMELINE,
  SOURCE,
  FACT,
  CONTENTION
}
