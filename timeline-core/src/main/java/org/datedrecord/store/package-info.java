/// Where events sleep: the log on disk, its JSON, its stable names, and the wiring of Axon.
///
/// Open [org.datedrecord.store.RecordConfiguration] first.
@NullMarked
package org.datedrecord.store;

import org.jspecify.annotations.NullMarked;
