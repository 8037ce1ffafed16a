/** The accounts of a file, declared or only used, each found by its number in a step. */
export interface AccountDraft {
  readonly number: string;
  /** From #KONTO; null when the file uses the account without declaring it. */
  name: string | null;
  /** From #KTYP: tillgång, skuld, kostnad, intäkt. */
  type: AccountType | null;
  unit: string | null;
  readonly sruCodes: string[];
  /** Where the account is declared, or else first used. */
  line: number;
}

export type AccountType = "T" | "S" | "K" | "I";

export interface AccountTable {
  readonly list: AccountDraft[];
  readonly indexByNumber: Map<string, number>;
  /** Index + 1 of four-digit numbers, and index of longer ones: for the row reader, which knows no texts. */
  readonly indexByValue: Int32Array;
  readonly indexByLongValue: Map<number, number>;
}

const plainNumber = /^[1-9]\d{0,14}$/;
const shortValues = 10_000;

/** Makes an empty table. */
export function createAccountTable(): AccountTable {
  return {
    list: [],
    indexByNumber: new Map(),
    indexByValue: new Int32Array(shortValues),
    indexByLongValue: new Map(),
  };
}

/** Finds the account's index, or adds it. */
export function internAccount(table: AccountTable, number: string, line: number): number {
  const known = table.indexByNumber.get(number);
  if (known !== undefined) return known;
  const index = table.list.length;
  table.list.push({ number, name: null, type: null, unit: null, sruCodes: [], line });
  table.indexByNumber.set(number, index);
  if (!plainNumber.test(number)) return index;
  if (Number(number) < shortValues) table.indexByValue[Number(number)] = index + 1;
  else table.indexByLongValue.set(Number(number), index);
  return index;
}

/** Finds an account by its number as a value; -1 when it is not known. */
export function accountOfValue(table: AccountTable, value: number): number {
  return value < shortValues
    ? (table.indexByValue[value] ?? 0) - 1
    : (table.indexByLongValue.get(value) ?? -1);
}
