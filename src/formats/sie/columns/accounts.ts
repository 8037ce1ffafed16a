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
  /** Index + 1 of plain numbers below a million, for the row reader. */
  readonly indexByValue: Int32Array;
}

const plainNumber = /^[1-9]\d{0,5}$/;

/** Makes an empty table. */
export function createAccountTable(): AccountTable {
  return { list: [], indexByNumber: new Map(), indexByValue: new Int32Array(1_000_000) };
}

/** Finds the account's index, or adds it. */
export function internAccount(table: AccountTable, number: string, line: number): number {
  const known = table.indexByNumber.get(number);
  if (known !== undefined) return known;
  const index = table.list.length;
  table.list.push({ number, name: null, type: null, unit: null, sruCodes: [], line });
  table.indexByNumber.set(number, index);
  if (plainNumber.test(number)) table.indexByValue[Number(number)] = index + 1;
  return index;
}
