/// The pages: a controller and a page record per page.
///
/// Open [org.datedrecord.web.TimelinePage] first.
@NullMarked
package org.datedrecord.web;

import org.jspecify.annotations.NullMarked;
