/** Why a file is refused as a whole: it is not SIE 1–4, or so damaged that nothing in it can be trusted. */
export type SieProblem =
  | { readonly kind: "sie-file-empty" }
  | { readonly kind: "sie-file-is-html" }
  | { readonly kind: "sie-file-is-zip" }
  | { readonly kind: "sie-file-is-pdf" }
  | { readonly kind: "sie-file-is-sie5" }
  | { readonly kind: "sie-file-is-xml" }
  | { readonly kind: "sie-file-is-utf16" }
  | { readonly kind: "sie-file-not-sie" }
  | { readonly kind: "sie-file-too-large"; readonly bytes: number; readonly most: number }
  | { readonly kind: "sie-file-truncated"; readonly line: number; readonly lastLine: number }
  | { readonly kind: "sie-file-too-damaged"; readonly line: number; readonly errors: number }
  | { readonly kind: "sie-file-too-many-names"; readonly line: number; readonly most: number };
