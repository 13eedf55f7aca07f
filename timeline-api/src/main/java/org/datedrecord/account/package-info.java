/// Who there is, and how they prove it: accounts, passwords, invitations, and the list of what was
/// done with them. It knows neither pages nor filters.
///
/// Open [org.datedrecord.account.People] first.
@NullMarked
package org.datedrecord.account;

import org.jspecify.annotations.NullMarked;
