/// Who may do what.
///
/// Open [org.datedrecord.security.SecurityConfiguration] first.
@NullMarked
package org.datedrecord.security;

import org.jspecify.annotations.NullMarked;
