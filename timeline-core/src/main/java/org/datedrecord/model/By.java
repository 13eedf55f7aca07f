package org.datedrecord.model;

import org.jspecify.annotations.Nullable;

/// Who makes an edit, and in which request: kept with the event for ever.
///
/// @param editor the editor's name, as readers see it in the history
/// @param requestId the request, to find it in the logs
/// @param key the idempotency key that the client chose
/// @param fingerprint a hash of the request, to know another one that comes with the same key
/// @param batch the name of the import that it came with, as readers see it
public record By(
    String editor,
    String requestId,
    @Nullable String key,
    @Nullable String fingerprint,
    @Nullable String batch) {

  /// An edit that came by itself.
  public By(String editor, String requestId, @Nullable String key, @Nullable String fingerprint) {
    this(editor, requestId, key, fingerprint, null);
  }

  /// One of many edits that came together.
  public static By batch(String editor, String requestId, String name) {
    return new By(editor, requestId, null, null, name);
  }

  /// An edit without an idempotency key.
  public static By editor(String editor, String requestId) {
    return new By(editor, requestId, null, null);
  }
}
