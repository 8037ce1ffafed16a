/** Checks the object lists of rows and balances: whole pairs, of objects that the file declares. */
import { readObjectList } from "../bytes/objectList.ts";
import { addPlace, createPlaces, linesOfPlaces } from "../bytes/places.ts";
import { decodeText } from "../bytes/encodings.ts";
import type { FindingLog } from "../findings/findingLog.ts";
import type { SieContent } from "../sieFile.ts";

const excerptLength = 60;
/** Distinct undeclared objects that are told apart; a hostile file has a new one in every row. */
const mostDistinct = 10_000;

/** Checks each list once, however many rows have it. */
export function checkObjects(content: SieContent, log: FindingLog): void {
  const { objectLists, bytes } = content;
  const declared = new Set(content.objects.map(({ dimension, number }) => keyOf(dimension, number)));
  const noted = new Set<string>();
  const places = createPlaces();
  const notes: ((line: number) => void)[] = [];
  const noteAt = (at: number, add: (line: number) => void): void => {
    addPlace(places, at, 0);
    notes.push(add);
  };
  for (let list = 1; list < objectLists.count && noted.size < mostDistinct; list++) {
    const range = { from: objectLists.from[list] ?? 0, to: objectLists.to[list] ?? 0 };
    const { pairs, isUneven } = readObjectList(content, range);
    if (isUneven) {
      const text = decodeText(content, range.from, Math.min(range.to, range.from + excerptLength));
      noteAt(range.from, (line) => {
        log.add("object-list-uneven", line, { text });
      });
    }
    for (const { dimension, object } of pairs) {
      const key = keyOf(dimension, object);
      if (declared.has(key) || noted.has(key)) continue;
      noted.add(key);
      noteAt(range.from, (line) => {
        log.add("object-undeclared", line, { dimension, object });
      });
    }
  }
  const lines = places.count === 0 ? [] : linesOfPlaces(bytes, places);
  notes.forEach((add, index) => {
    add(lines[index] ?? 0);
  });
}

function keyOf(dimension: string, object: string): string {
  // A line feed can be part of neither.
  return `${dimension}\n${object}`;
}
