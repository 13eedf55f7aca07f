/// Suggested dates: what the words of a report may mean, counted from the day it was published.
///
/// Open [org.datedrecord.hint.Hints] first.
@NullMarked
package org.datedrecord.hint;

import org.jspecify.annotations.NullMarked;
