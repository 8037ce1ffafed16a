/**
 * Where an account stands in INK2R: the client's own choice goes first, then the code that the source has on the
 * account, then the coupling of the BAS chart. A code that puts a balance account in the income statement, or the other
 * way, is told and not followed.
 */
import { type AccountRange, type BooksField } from "./fields/formField.ts";
import { ink2rFields } from "./fields/ink2r.data.ts";

/** One field, or the twin that the net of all its accounts points out. */
export type FormPlace =
  | { readonly kind: "field"; readonly code: string }
  | { readonly kind: "net"; readonly credit: string; readonly debit: string }
  /** The booked result of the year (8990–8999): the form computes its own. */
  | { readonly kind: "result" };

export interface PlacedBy {
  readonly place: FormPlace;
  readonly by: "choice" | "source" | "bas" | "suggestion";
}

export interface AccountCodes {
  readonly account: string;
  /** What the client has chosen; null without a choice. */
  readonly chosen: string | null;
  /** What the source has on the account; null when it has nothing. */
  readonly given: string | null;
}

const resultFields: readonly string[] = ["7450", "7550"];
const fieldByCode = new Map(ink2rFields.map((field) => [field.code, field]));
/** One object for each, so that places can be compared and counted by what they are. */
const places = new Map(ink2rFields.map(({ code }): [string, FormPlace] => [code, { kind: "field", code }]));
const resultPlace: FormPlace = { kind: "result" };
const twins = twinsOf(ink2rFields);
const table = buildTable(ink2rFields);

/** Gives the place; null when neither choice, source nor chart knows of one. */
export function placeAccount({ account, chosen, given }: AccountCodes): PlacedBy | null {
  const byChoice = chosen === null ? null : placeOfCode(account, chosen);
  if (byChoice !== null) return { place: byChoice, by: "choice" };
  const bySource = given === null ? null : placeOfCode(account, given);
  if (bySource !== null) return { place: bySource, by: "source" };
  return placeInChart(account);
}

/** Gives what the coupling of the BAS chart says; null for an account that it does not have. */
export function placeInChart(account: string): PlacedBy | null {
  return table[numberOf(account)] ?? null;
}

/** Gives a number of four digits, -1 of anything else; every account of a trial balance is asked, so no pattern is. */
export function numberOf(account: string): number {
  if (account.length !== 4) return -1;
  let number = 0;
  for (let index = 0; index < 4; index++) {
    const digit = account.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** Tells whether two places are the same field, or the same twins. */
export function isSamePlace(one: FormPlace, other: FormPlace): boolean {
  if (one === other) return true;
  return (
    codesOf(one).join() === codesOf(other).join() ||
    codesOf(other).some((code) => codesOf(one).includes(code))
  );
}

/** Lists the fields that an account at a place can end in. */
export function codesOf(place: FormPlace): readonly string[] {
  if (place.kind === "field") return [place.code];
  return place.kind === "net" ? [place.credit, place.debit] : resultFields;
}

/** Tells of a field by its code; undefined when INK2R has none. */
export function fieldOf(code: string): BooksField | undefined {
  return fieldByCode.get(code);
}

/** Null when the form has no such field for an account of this kind. */
function placeOfCode(account: string, code: string): FormPlace | null {
  const field = fieldByCode.get(code);
  if (field === undefined) return null;
  const inChart = placeInChart(account)?.place;
  // Of the two fields of 8810 a source can only name one: the net still tells.
  if (inChart !== undefined && codesOf(inChart).includes(code)) return inChart;
  const isBalanceField = field.side === "asset" || field.side === "equity-liability";
  if (/^[1-8]/.test(account) && isBalanceField !== /^[12]/.test(account)) return null;
  if (resultFields.includes(code)) return resultPlace;
  return twins.get(code) ?? placeOfField(code);
}

function placeOfField(code: string): FormPlace {
  return places.get(code) ?? { kind: "field", code };
}

/** Fields that share all their accounts, each by its code: 8810 alone does not make twins of 7420 and 7525. */
function twinsOf(fields: readonly BooksField[]): ReadonlyMap<string, FormPlace> {
  const places = new Map<string, FormPlace>();
  for (const { code, byNet, accounts } of fields) {
    if (byNet?.when !== "credit" || accounts.length > 0) continue;
    const place: FormPlace = { kind: "net", credit: code, debit: twinOf(fields, byNet.accounts) };
    places.set(place.credit, place);
    places.set(place.debit, place);
  }
  return places;
}

function twinOf(fields: readonly BooksField[], accounts: readonly AccountRange[]): string {
  const text = accounts.join();
  return fields.find(({ byNet }) => byNet?.when === "debit" && byNet.accounts.join() === text)?.code ?? "";
}

function buildTable(fields: readonly BooksField[]): readonly (PlacedBy | undefined)[] {
  const places: (PlacedBy | undefined)[] = new Array<PlacedBy | undefined>(9000).fill(undefined);
  const put = (ranges: readonly AccountRange[], placed: PlacedBy): void => {
    for (const [from, through] of ranges) {
      for (let account = Number(from); account <= Number(through); account++) places[account] ??= placed;
    }
  };
  for (const { code, accounts } of fields) put(accounts, { place: placeOfField(code), by: "bas" });
  for (const { code, byNet } of fields) {
    if (byNet?.when !== "credit") continue;
    const place = twins.get(code) ?? { kind: "net", credit: code, debit: twinOf(fields, byNet.accounts) };
    put(byNet.accounts, { place, by: "bas" });
  }
  put([["8990", "8999"]], { place: resultPlace, by: "bas" });
  for (const { code, suggested = [] } of fields)
    put(suggested, { place: placeOfField(code), by: "suggestion" });
  return places;
}
