/** Notes what the survey of the bytes found: SIE 4B §5.7–5.8 allows CP437 and no control characters. */
import { type Places, linesOfPlaces } from "../bytes/places.ts";
import type { ByteSurvey } from "../bytes/survey.ts";
import type { FindingLog } from "../findings/findingLog.ts";

/** Notes encoding, line ends and characters that must not be there. */
export function noteSurvey(bytes: Uint8Array, survey: ByteSurvey, log: FindingLog): void {
  if (survey.hasByteOrderMark) log.add("byte-order-mark", 1, {});
  if (survey.encoding === "utf-8" || survey.encoding === "windows-1252") {
    log.add("encoding-not-cp437", 0, { encoding: survey.encoding });
  }
  notePlaces(bytes, survey.controls, (line, byte) => {
    log.add("control-character", line, { byte });
  });
  if (survey.encoding !== "utf-8") return;
  notePlaces(bytes, survey.invalidUtf8, (line, byte) => {
    log.add("utf8-invalid", line, { byte });
  });
  notePlaces(bytes, survey.mojibake, (line, codePoint) => {
    log.add("mojibake", line, { character: String.fromCodePoint(codePoint) });
  });
  notePlaces(bytes, survey.replacements, (line) => {
    log.add("character-lost", line, {});
  });
}

/** Places beyond those kept have no line, but count. */
function notePlaces(bytes: Uint8Array, places: Places, add: (line: number, value: number) => void): void {
  if (places.count === 0) return;
  const lines = linesOfPlaces(bytes, places);
  for (let i = 0; i < places.count; i++) add(lines[i] ?? 0, places.kept[i]?.value ?? 0);
}
