/// How fast the service is, beside what the machine, the database and the web server could do at
/// best, measured in the same run.
///
/// Open [org.datedrecord.bench.Benchmark] first.
@NullMarked
package org.datedrecord.bench;

import org.jspecify.annotations.NullMarked;
