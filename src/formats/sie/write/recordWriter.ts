/** Appends records as bytes: CP437, CRLF, one record per line (SIE 4B §5.5, §5.8). */
import { encodeCodePage } from "#lib/codePage.ts";
import { cp437 } from "#lib/cp437.ts";
import type { ProblemList, WritePlace } from "../document/problems.ts";

export interface RecordWriter {
  /** Appends a line. Characters that PC8 lacks are reported with the place. */
  line(text: string, place: WritePlace): void;
  /** Bytes so far. */
  readonly length: () => number;
  readonly bytes: () => Uint8Array;
}

/** Everything outside space to tilde and the upper half needs a look: controls are forbidden (SIE 4B §5.7). */
const controlCharacter = /\p{Cc}/u;
const excerptLength = 60;

/** Makes an empty file. */
export function createRecordWriter(list: ProblemList): RecordWriter {
  let buffer = new Uint8Array(1 << 16);
  let length = 0;
  const append = (bytes: Uint8Array): void => {
    if (length + bytes.length + 2 > buffer.length) {
      const larger = new Uint8Array((buffer.length + bytes.length) * 2);
      larger.set(buffer);
      buffer = larger;
    }
    buffer.set(bytes, length);
    length += bytes.length;
    buffer[length++] = 13;
    buffer[length++] = 10;
  };
  return {
    line(text, place) {
      const { bytes, unrepresentable } = encodeCodePage(cp437, text);
      for (const { character } of unrepresentable) reportCharacter(list, { place, text, character });
      const control = controlCharacter.exec(text);
      if (control !== null) reportCharacter(list, { place, text, character: control[0] });
      append(bytes);
    },
    length: () => length,
    bytes: () => buffer.subarray(0, length),
  };
}

function reportCharacter(
  list: ProblemList,
  {
    place,
    text,
    character,
  }: { readonly place: WritePlace; readonly text: string; readonly character: string },
): void {
  list.add({ kind: "sie-character-not-in-pc8", place, character, text: text.slice(0, excerptLength) });
}
