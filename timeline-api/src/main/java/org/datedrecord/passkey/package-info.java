/// Passkeys: keys that a device keeps, and that sign somebody in instead of a password. The service
/// has their public halves, so what is stolen from it opens nothing.
///
/// The ceremonies of the standard (WebAuthn, level 3) are Spring Security's; what was asked is kept
/// in the database, so that it may be answered at another node.
@NullMarked
package org.datedrecord.passkey;

import org.jspecify.annotations.NullMarked;
