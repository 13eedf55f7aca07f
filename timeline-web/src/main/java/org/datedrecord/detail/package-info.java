/// The pages behind a timeline: one fact, one version of it, one question, its sources, two
/// moments.
///
/// Open [org.datedrecord.detail.FactPage] first.
@NullMarked
package org.datedrecord.detail;

import org.jspecify.annotations.NullMarked;
