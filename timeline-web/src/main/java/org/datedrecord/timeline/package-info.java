/// The page of a timeline: its list, the strip above it, and the moments at which it can be read.
///
/// Open [org.datedrecord.timeline.TimelinePage] first.
@NullMarked
package org.datedrecord.timeline;

import org.jspecify.annotations.NullMarked;
