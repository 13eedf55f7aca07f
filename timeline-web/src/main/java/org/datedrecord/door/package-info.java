/// The doors: the pages on which people sign in and out, make their account, and look after it.
/// Their forms work without a script, and are the only pages that write.
///
/// Open [org.datedrecord.door.SignInController] first.
@NullMarked
package org.datedrecord.door;

import org.jspecify.annotations.NullMarked;
