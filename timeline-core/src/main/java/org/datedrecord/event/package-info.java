/// The past: what was appended to the record, and the only thing kept for ever.
///
/// Open [org.datedrecord.event.FactEvent] first.
@NullMarked
package org.datedrecord.event;

import org.jspecify.annotations.NullMarked;
