package org.datedrecord.view;

import java.util.UUID;

/// A contention as it is shown at one of its accounts.
///
/// @param says this account's answer to the question
/// @param settled whether the question was answered
public record ContentionRef(UUID id, String question, String says, boolean settled) {}
