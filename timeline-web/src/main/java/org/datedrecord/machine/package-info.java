/// What other machines read of a page: how it is cited, what search engines and embedders are told.
///
/// Open [org.datedrecord.machine.JsonLd] first.
@NullMarked
package org.datedrecord.machine;

import org.jspecify.annotations.NullMarked;
