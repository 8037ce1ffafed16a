/**
 * Single-byte encodings as tables over bytes: the pure layers have neither `TextDecoder` (which lacks CP437)
 * nor `Buffer`.
 */
export interface CodePage {
  readonly codeUnitByByte: Uint16Array;
  readonly byteByCodeUnit: ReadonlyMap<number, number>;
}

/** A character that an encoding lacks, and where it stands. */
export interface UnrepresentableCharacter {
  readonly character: string;
  readonly index: number;
}

export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** Longest run handed to `String.fromCharCode` at once: arguments live on the stack. */
const chunkLength = 4096;
const scratch = new Uint16Array(chunkLength);
/** One list per short length: applying a list is twice as fast as applying a view of the scratch. */
const codeUnitsByLength = Array.from({ length: 65 }, (_, length) => new Array<number>(length).fill(0));

/** Makes a code page that agrees with ASCII in its lower half. */
export function createCodePage(upperHalf: string): CodePage {
  const codeUnitByByte = Uint16Array.from({ length: 256 }, (_, byte) =>
    byte < 128 ? byte : upperHalf.charCodeAt(byte - 128),
  );
  const byteByCodeUnit = new Map(Array.from(codeUnitByByte, (codeUnit, byte) => [codeUnit, byte]));
  return { codeUnitByByte, byteByCodeUnit };
}

/** Decodes the bytes of a range. */
export function decodeCodePage(codePage: CodePage, bytes: Uint8Array, range: ByteRange): string {
  const { codeUnitByByte } = codePage;
  let text = "";
  for (let from = range.from; from < range.to; from += chunkLength) {
    const length = Math.min(chunkLength, range.to - from);
    for (let i = 0; i < length; i++) scratch[i] = codeUnitByByte[bytes[from + i] ?? 0] ?? 0;
    text += textOfCodeUnits(scratch, length);
  }
  return text;
}

/** Encodes text, and lists every character that the code page lacks instead of replacing it. */
export function encodeCodePage(
  codePage: CodePage,
  text: string,
): { readonly bytes: Uint8Array; readonly unrepresentable: readonly UnrepresentableCharacter[] } {
  const bytes = new Uint8Array(text.length);
  const unrepresentable: UnrepresentableCharacter[] = [];
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const byte = codePage.byteByCodeUnit.get(text.charCodeAt(index));
    if (byte !== undefined) {
      bytes[length++] = byte;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
    unrepresentable.push({ character, index });
    index += character.length - 1;
  }
  return { bytes: bytes.subarray(0, length), unrepresentable };
}

/** Makes a string of the first `length`, at most a few thousand, UTF-16 code units. */
export function textOfCodeUnits(codeUnits: Uint16Array, length: number): string {
  const list = codeUnitsByLength[length];
  if (list === undefined) {
    return String.fromCharCode.apply(null, codeUnits.subarray(0, length) as unknown as number[]);
  }
  for (let i = 0; i < length; i++) list[i] = codeUnits[i] ?? 0;
  return String.fromCharCode.apply(null, list);
}
