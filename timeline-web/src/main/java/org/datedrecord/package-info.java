/// The application: it starts the service and holds nothing else.
@NullMarked
package org.datedrecord;

import org.jspecify.annotations.NullMarked;
