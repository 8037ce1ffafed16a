/** Where something stands in a file: counted always, remembered a bounded number of times. */
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
  let lineFeed = bytes.indexOf(10);
  return places.kept.map(({ at }) => {
    while (lineFeed >= 0 && lineFeed < at) {
      line++;
      lineFeed = bytes.indexOf(10, lineFeed + 1);
    }
    return line;
  });
}
