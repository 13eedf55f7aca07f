package org.datedrecord.account;

/// What signs somebody in besides their password. Whoever needs a new password because the old one
/// was lost may have lost the account to somebody else, who made keys of their own.
public interface OtherKeys {

  /// Lets all that somebody has open nothing any more.
  void forget(Person person);
}
