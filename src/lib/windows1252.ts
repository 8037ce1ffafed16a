/**
 * Windows-1252, which agrees with ISO 8859-1 but for 0x80–0x9F: what programs write that call it Latin-1.
 * Its five unassigned bytes decode to the control characters of the same number, as everywhere else.
 */
import { createCodePage } from "./codePage.ts";

const latin1UpperHalf = String.fromCharCode(...Array.from({ length: 96 }, (_, i) => i + 0xa0));

export const windows1252 = createCodePage(
  "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ" + latin1UpperHalf,
);
