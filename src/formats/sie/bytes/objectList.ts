/** Object lists: `{dimension object dimension object …}` (SIE 4B §5.4). */
import type { EncodedBytes } from "./encodings.ts";
import { createFields, fieldText, splitFields } from "./fields.ts";

export interface ObjectReference {
  readonly dimension: string;
  readonly object: string;
}

const shared = createFields();

/** Decodes what stands between the braces. A dimension without object is left out. */
export function readObjectList(
  source: EncodedBytes,
  range: { readonly from: number; readonly to: number },
): { readonly pairs: readonly ObjectReference[]; readonly isUneven: boolean } {
  splitFields(shared, source.bytes, range);
  const pairs: ObjectReference[] = [];
  for (let i = 0; i + 1 < shared.count; i += 2) {
    pairs.push({ dimension: fieldText(shared, i, source), object: fieldText(shared, i + 1, source) });
  }
  return { pairs, isUneven: shared.total !== pairs.length * 2 };
}
