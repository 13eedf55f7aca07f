package org.datedrecord.account;

import org.datedrecord.model.Term;

/// How a deed ended.
public enum Outcome implements Term {
  DONE,
  REFUSED,
  /// Refused unseen, because there were too many before it.
  THROTTLED
}
