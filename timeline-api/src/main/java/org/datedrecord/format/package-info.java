/// The record in the formats of others: a pure class for each, from what readers see to text. Facts
/// are written one after another, however many there are, and no precision is invented: what a
/// format cannot hold is left out and counted, or said in words.
///
/// Open [org.datedrecord.format.FactsFile] first.
@NullMarked
package org.datedrecord.format;

import org.jspecify.annotations.NullMarked;
