/** Checks the object lists of rows and balances: whole pairs, of objects that the file declares. */
import { decodeText } from "../bytes/encodings.ts";
import { type ObjectReference, readObjectList } from "../bytes/objectList.ts";
import { type Places, addPlace, createPlaces, linesOfPlaces } from "../bytes/places.ts";
import type { FindingLog } from "../findings/findingLog.ts";
import type { SieContent } from "../sieFile.ts";

const excerptLength = 60;
/** Distinct undeclared objects that are told apart; a hostile file has a new one in every row. */
const mostDistinct = 10_000;

/** Checks each list once, however many rows have it. */
export function checkObjects(content: SieContent, log: FindingLog): void {
  const { objectLists } = content;
  const known = new Set(content.objects.map(({ dimension, number }) => keyOf(dimension, number)));
  const declaredCount = known.size;
  const uneven = createPlaces();
  const undeclared: { readonly places: Places; readonly objects: ObjectReference[] } = {
    places: createPlaces(),
    objects: [],
  };
  for (let list = 1; list < objectLists.count; list++) {
    const range = { from: objectLists.from[list] ?? 0, to: objectLists.to[list] ?? 0 };
    const { pairs, isUneven } = readObjectList(content, range);
    if (isUneven) addPlace(uneven, range.from, range.to);
    for (const pair of pairs) {
      const key = keyOf(pair.dimension, pair.object);
      if (known.has(key) || known.size - declaredCount >= mostDistinct) continue;
      known.add(key);
      addPlace(undeclared.places, range.from, list);
      undeclared.objects.push(pair);
    }
  }
  noteUneven(content, uneven, log);
  const lines = undeclared.objects.length === 0 ? [] : linesOfPlaces(content.bytes, undeclared.places);
  undeclared.objects.forEach((object, index) => {
    log.add("object-undeclared", lines[index] ?? 0, object);
  });
}

function noteUneven(content: SieContent, uneven: Places, log: FindingLog): void {
  if (uneven.count === 0) return;
  const lines = linesOfPlaces(content.bytes, uneven);
  for (let i = 0; i < uneven.count; i++) {
    const { at: from, value: to } = uneven.kept[i] ?? { at: 0, value: 0 };
    const text = decodeText(content, from, Math.min(to, from + excerptLength));
    log.add("object-list-uneven", lines[i] ?? 0, { text });
  }
}

function keyOf(dimension: string, object: string): string {
  // A line feed can be part of neither.
  return `${dimension}\n${object}`;
}
