// What the editors' pages can do. They write nothing themselves: every form is sent to the same
// interface for programs that everyone uses. Readers' pages load none of this.

import { DateChoice } from "./elements/date-choice.js";
import { DateStrip } from "./elements/date-strip.js";
import { DeskForm } from "./elements/desk-form.js";
import { DeskList } from "./elements/desk-list.js";
import { FactPreview } from "./elements/fact-preview.js";
import { FactTwins } from "./elements/fact-twins.js";
import { QuoteCheck } from "./elements/quote-check.js";
import { QuoteTaken } from "./elements/quote-taken.js";
import { RecordCorrection } from "./elements/record-correction.js";
import { SourceChoice } from "./elements/source-choice.js";

customElements.define("desk-list", DeskList);
customElements.define("date-strip", DateStrip);
customElements.define("date-choice", DateChoice);
customElements.define("source-choice", SourceChoice);
customElements.define("fact-preview", FactPreview);
customElements.define("fact-twins", FactTwins);
customElements.define("quote-check", QuoteCheck);
customElements.define("desk-form", DeskForm);
customElements.define("quote-taken", QuoteTaken);
customElements.define("record-correction", RecordCorrection);
