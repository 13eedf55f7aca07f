/// The nouns of the record: values only, checked as they are made.
///
/// Open [org.datedrecord.model.Evidence] first.
@NullMarked
package org.datedrecord.model;

import org.jspecify.annotations.NullMarked;
