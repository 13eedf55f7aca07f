/// The pictures that other sites show where they link to a page: drawn on the server, in the fonts
/// and colours of the pages.
///
/// Open [org.datedrecord.card.Card] first.
@NullMarked
package org.datedrecord.card;

import org.jspecify.annotations.NullMarked;
