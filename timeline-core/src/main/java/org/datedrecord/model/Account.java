package org.datedrecord.model;

import java.util.UUID;

/// One side of a contention: a fact, and what it says on the question.
///
/// @param factId the fact that gives the account
/// @param says its answer to the contention's question, in a few words
public record Account(UUID factId, String says) {

  @SuppressWarnings("ConstantValue")
  public Account {
    if (factId == null) {
      throw new Refused(new Refusal.Missing("factId"));
    }
    says = Text.required("says", says, 300);
  }
}
