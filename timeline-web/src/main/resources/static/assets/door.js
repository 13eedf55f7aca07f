// What the pages of accounts can do with a script: passkeys. The password works without.

import { PasskeyForm } from "./elements/passkey-form.js";

customElements.define("passkey-form", PasskeyForm);
