// What the page of imports can do: a file of edits is rehearsed, and then made.

import { ImportDesk } from "./elements/import-desk.js";

customElements.define("import-desk", ImportDesk);
