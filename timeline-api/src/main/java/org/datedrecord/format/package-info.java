/// Other formats, out and in: one pure class per format.
@NullMarked
package org.datedrecord.format;

import org.jspecify.annotations.NullMarked;
