package org.datedrecord.rebuild;

/// Puts the view that was built in the place of the one that is shown, so that readers see neither
/// a gap nor an error, and no change less than before.
interface Switching {

  /// Stops whoever writes what readers see, has the rest of the log applied, and switches. False
  /// where that was not possible just now, and nothing is changed but for what was applied.
  boolean bring(Workbench bench, Runnable rest);
}
