/** SHA-256 of the page's own style and script. A test says what they have to be after a change. */
const STYLE_HASH = "sha256-1foR5D+QSN6cBOoOHbTooKlTplUliAAsdQ/k3NLVlYs=";
const SCRIPT_HASH = "sha256-ZQgCppzvJwABiwIr5qidsWBawyYWU3q741wmLTVt/dg=";

/** The page fetches nothing and sends nothing, whatever the repository's texts hold. */
export const POLICY = [
  "default-src 'none'",
  `style-src '${STYLE_HASH}'`,
  `script-src '${SCRIPT_HASH}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");
