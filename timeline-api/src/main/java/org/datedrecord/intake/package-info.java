/// What editors work from: the words of an article, the quotes in them, and the dates they suggest.
/// None of it is public.
///
/// Open [org.datedrecord.intake.WorkingCopyController] first.
@NullMarked
package org.datedrecord.intake;

import org.jspecify.annotations.NullMarked;
