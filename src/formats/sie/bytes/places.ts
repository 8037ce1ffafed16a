/** Where something stands in a file: counted always, remembered a bounded number of times. */
import { afterLineEnd, endOfLine } from "./lines.ts";

export interface Places {
  count: number;
  readonly kept: { readonly at: number; readonly value: number }[];
}

const mostKept = 1000;

/** Makes an empty list of places. */
export function createPlaces(): Places {
  return { count: 0, kept: [] };
}

/** Counts a place. */
export function addPlace(places: Places, at: number, value: number): void {
  places.count++;
  if (places.kept.length < mostKept) places.kept.push({ at, value });
}

/** Finds the line, from 1, of each kept place. Places are in the order of the file. */
export function linesOfPlaces(bytes: Uint8Array, places: Places): readonly number[] {
  let line = 1;
  let lineEnd = endOfLine(bytes, 0, bytes.length);
  return places.kept.map(({ at }) => {
    while (lineEnd < at) {
      line++;
      lineEnd = endOfLine(bytes, afterLineEnd(bytes, lineEnd), bytes.length);
    }
    return line;
  });
}
