/// What every page shares: how it is rendered and framed, how a fact is told and drawn, what is
/// said where there is nothing to show; and the home page.
///
/// Open [org.datedrecord.web.Document] first.
@NullMarked
package org.datedrecord.web;

import org.jspecify.annotations.NullMarked;
