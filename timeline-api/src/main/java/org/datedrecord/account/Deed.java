package org.datedrecord.account;

import org.datedrecord.model.Term;

/// What the audit list tells of.
public enum Deed implements Term {
  SET_UP,
  SIGN_IN,
  SIGN_OUT,
  PASSWORD_CHANGE,
  PASSKEY_CREATION,
  PASSKEY_REMOVAL,
  INVITATION,
  INVITATION_REVOCATION,
  INVITATION_ACCEPTANCE,
  ACCOUNT_DISABLING,
  ACCOUNT_ENABLING,
  ROLE_CHANGE,
  /// An administrator made a code for somebody who lost their password.
  PASSWORD_RESET,
  /// It was used: there is a new password.
  PASSWORD_RESET_ACCEPTANCE,
  TOKEN_CREATION,
  TOKEN_REVOCATION,
  /// Many edits at once; its subject is the timeline and the name of the batch.
  IMPORT,
  /// Old entries were deleted.
  AUDIT_RETENTION,
  /// A request that was refused: a token that is good no more, a right that is missing, a form that
  /// came from elsewhere.
  ACCESS
}
