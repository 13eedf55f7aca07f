// What the timeline's page can do with a script. Each element upgrades what the server wrote; the
// page is whole without any of them.

import { FactList } from "./elements/fact-list.js";
import { LiveNotice } from "./elements/live-notice.js";
import { OverviewStrip } from "./elements/overview-strip.js";
import { RecordScrubber } from "./elements/record-scrubber.js";
import { TimelinePage } from "./elements/timeline-page.js";

customElements.define("timeline-page", TimelinePage);
customElements.define("fact-list", FactList);
customElements.define("overview-strip", OverviewStrip);
customElements.define("record-scrubber", RecordScrubber);
customElements.define("live-notice", LiveNotice);
