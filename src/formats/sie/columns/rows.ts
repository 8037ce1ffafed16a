/**
 * Voucher rows as columns: a million rows are seven arrays, not a million objects. Texts, objects, dates,
 * quantities and signs stay in the bytes of the file, found again by offset.
 */
export interface RowColumns {
  length: number;
  /** Index of the account among the file's accounts. */
  account: Int32Array;
  /** Öre, or NaN when the amount is beyond 2^53 and stands in `bigOre`. */
  ore: Float64Array;
  readonly bigOre: Map<number, bigint>;
  voucher: Int32Array;
  kind: Uint8Array;
  line: Int32Array;
  /** Index among the file's object lists; 0 is the empty list. */
  objects: Int32Array;
  /** Where the fields after the amount begin; 0 when there are none. */
  restAt: Int32Array;
}

/**
 * #TRANS counts. #RTRANS says that the #TRANS after it was added later and #BTRANS that a row was struck; neither
 * is ever summed (SIE 4B, #RTRANS 2 and #BTRANS).
 */
export const rowKind = { trans: 0, added: 1, struck: 2, transAfterAdded: 3 } as const;

/** Tells whether a row of the kind is part of its voucher's sum. */
export function isCounted(kind: number | undefined): boolean {
  return kind === rowKind.trans || kind === rowKind.transAfterAdded;
}

/** Makes empty columns with room for `capacity` rows. Pages that are never written take no memory. */
export function createRows(capacity: number): RowColumns {
  return {
    length: 0,
    bigOre: new Map(),
    account: new Int32Array(capacity),
    ore: new Float64Array(capacity),
    voucher: new Int32Array(capacity),
    kind: new Uint8Array(capacity),
    line: new Int32Array(capacity),
    objects: new Int32Array(capacity),
    restAt: new Int32Array(capacity),
  };
}

/** Makes room for at least one more row. */
export function growRows(rows: RowColumns): void {
  const capacity = Math.ceil(rows.account.length * 1.5) + 64;
  rows.account = enlarge(rows.account, capacity);
  rows.ore = enlarge(rows.ore, capacity);
  rows.voucher = enlarge(rows.voucher, capacity);
  rows.kind = enlarge(rows.kind, capacity);
  rows.line = enlarge(rows.line, capacity);
  rows.objects = enlarge(rows.objects, capacity);
  rows.restAt = enlarge(rows.restAt, capacity);
}

type Column = Int32Array | Float64Array | Uint8Array | Int16Array;

/** Copies a column into a longer one. */
export function enlarge<C extends Column>(column: C, capacity: number): C {
  const Column = column.constructor as new (length: number) => C;
  const larger = new Column(capacity);
  larger.set(column);
  return larger;
}
