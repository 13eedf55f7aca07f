/// The administrators' pages: people and invitations, tokens, and the audit list. Their forms work
/// without a script. What they do is done in the rooms `account` and `security`, as it is for
/// programs.
///
/// Open [org.datedrecord.admin.PeopleController] first.
@NullMarked
package org.datedrecord.admin;

import org.jspecify.annotations.NullMarked;
