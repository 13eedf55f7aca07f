/// How the service speaks HTTP, whatever the subject: problem documents, limits on what comes in,
/// conditional requests, request ids.
///
/// Open [org.datedrecord.http.Problem] first.
@NullMarked
package org.datedrecord.http;

import org.jspecify.annotations.NullMarked;
