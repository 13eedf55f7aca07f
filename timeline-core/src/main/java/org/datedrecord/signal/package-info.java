/// How the nodes that share a record hear of one another: that something was recorded, and that it
/// can be read.
///
/// Open [org.datedrecord.signal.Signals] first.
@NullMarked
package org.datedrecord.signal;

import org.jspecify.annotations.NullMarked;
