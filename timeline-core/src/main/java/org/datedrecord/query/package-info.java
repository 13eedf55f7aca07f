/// The way from a question to its answer: which facts are meant, in what order, and what is read of
/// them.
///
/// Open [org.datedrecord.query.RecordReader] first, which is the door, and then
/// [org.datedrecord.query.Catalogue], by which facts are found.
@NullMarked
package org.datedrecord.query;

import org.jspecify.annotations.NullMarked;
