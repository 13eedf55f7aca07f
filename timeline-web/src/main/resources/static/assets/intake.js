// What the page of a source's text can do: the text is read, marked, stored and deleted by editors
// alone, and what is marked is handed over to the form of a fact.

import { QuoteTaking } from "./elements/quote-taking.js";
import { SentenceMarks } from "./elements/sentence-marks.js";
import { WorkingCopy } from "./elements/working-copy.js";

customElements.define("sentence-marks", SentenceMarks);
customElements.define("quote-taking", QuoteTaking);
customElements.define("working-copy", WorkingCopy);
