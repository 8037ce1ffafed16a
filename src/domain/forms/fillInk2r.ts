/**
 * INK2R filled from a trial balance. Each field is the sum of its öre, cut to whole kronor toward zero (rule
 * `whole-kronor`); the result is the sum of the cut rows 3.1–3.25, and what the cutting leaves between the two sides of
 * the balance sheet goes to free equity (7302, rule `form-rounding`). The result of the year is in equity whether it is
 * booked or not, so that the form is the same before and after.
 */
import { type Ore, ore } from "../money/ore.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { AccountCodes, PlacedBy } from "./placeAccount.ts";
import { fieldOf, isSamePlace, placeAccount, placeInChart } from "./placeAccount.ts";
import { ink2rFields } from "./fields/ink2r.data.ts";

export interface FormAccount extends AccountCodes {
  readonly name: string;
  /** Utgående balans, debit positive. */
  readonly closing: Ore;
}

/** Whole kronor by code of the field, positive as the form prints them; zero is left out. */
export type Fields = ReadonlyMap<string, bigint>;

/** What somebody should look at; `error` stops the form from being filed. */
export type FormFinding =
  | {
      readonly kind: "account-without-field";
      readonly severity: "error";
      readonly account: string;
      readonly name: string;
      readonly amountOre: Ore;
    }
  | {
      readonly kind: "account-field-suggested";
      readonly severity: "warning";
      readonly account: string;
      readonly name: string;
      readonly code: string;
      readonly amountOre: Ore;
    }
  | {
      readonly kind: "account-codes-differ";
      readonly severity: "warning";
      readonly account: string;
      readonly name: string;
      readonly given: string;
      readonly used: string;
    };

export interface Ink2r {
  readonly fields: Fields;
  /** The accounts of each field, for where it comes from. */
  readonly accounts: ReadonlyMap<string, readonly FormAccount[]>;
  /** Profit positive. */
  readonly result: bigint;
  readonly assets: bigint;
  readonly equityAndLiabilities: bigint;
  /** Öresavrundning: what 7302 took up. */
  readonly rounding: bigint;
  readonly findings: readonly FormFinding[];
}

export type Ink2rProblem =
  | { readonly kind: "trial-balance-uneven"; readonly differenceOre: Ore }
  | { readonly kind: "form-rounding-too-large"; readonly kronor: string };

const freeEquity = "7302";

/** Fills it; a trial balance that does not balance is refused with what it is out by. */
export function fillInk2r(accounts: readonly FormAccount[]): Result<Ink2r, Ink2rProblem> {
  const inUse = accounts.filter(({ closing }) => closing !== 0n);
  const difference = ore(inUse.reduce((sum, { closing }) => sum + closing, 0n));
  if (difference !== 0n) return refused({ kind: "trial-balance-uneven", differenceOre: difference });
  const placed = inUse.map((account) => ({ account, placed: placeAccount(account) }));
  const { byCode, unbooked } = gather(placed);
  const fields = new Map<string, bigint>();
  for (const { code, side } of ink2rFields) {
    const sum = (byCode.get(code) ?? []).reduce((all, { closing }) => all + closing, 0n);
    const shown = side === "asset" || side === "cost" ? sum : -sum;
    fields.set(code, (code === freeEquity ? shown - unbooked : shown) / 100n);
  }
  const result = sumOf(fields, "income") - sumOf(fields, "cost");
  const rounding = sumOf(fields, "asset") - sumOf(fields, "equity-liability");
  fields.set(freeEquity, (fields.get(freeEquity) ?? 0n) + rounding);
  fields.set(result >= 0n ? "7450" : "7550", result >= 0n ? result : -result);
  const used = Array.from(fields.values()).filter((amount) => amount !== 0n).length;
  const findings = placed.flatMap((one) => findingsOf(one));
  const isWhole = findings.every(({ severity }) => severity !== "error");
  if (isWhole && (rounding > BigInt(used) || rounding < -BigInt(used))) {
    return refused({ kind: "form-rounding-too-large", kronor: rounding.toString() });
  }
  return ok({
    fields: withoutZeros(fields),
    accounts: byCode,
    result,
    assets: sumOf(fields, "asset"),
    equityAndLiabilities: sumOf(fields, "equity-liability"),
    rounding,
    findings,
  });
}

interface Placed {
  readonly account: FormAccount;
  readonly placed: PlacedBy | null;
}

/** Puts accounts in their fields; twins by the net of all that share them. Gives what no equity account has yet. */
function gather(placed: readonly Placed[]): {
  readonly byCode: ReadonlyMap<string, readonly FormAccount[]>;
  readonly unbooked: bigint;
} {
  const byCode = new Map<string, FormAccount[]>();
  const twins = new Map<string, { readonly debit: string; readonly accounts: FormAccount[] }>();
  let unbooked = 0n;
  const put = (code: string, account: FormAccount): void => {
    const known = byCode.get(code);
    if (known === undefined) byCode.set(code, [account]);
    else known.push(account);
  };
  for (const { account, placed: found } of placed) {
    // What the income statement sums to, its closing included, is the result that equity lacks: debit is a loss.
    if (isOfResult(account.account, found)) unbooked += account.closing;
    if (found === null || found.place.kind === "result") continue;
    const { place } = found;
    if (place.kind === "field") {
      put(place.code, account);
      continue;
    }
    const known = twins.get(place.credit) ?? { debit: place.debit, accounts: [] };
    known.accounts.push(account);
    twins.set(place.credit, known);
  }
  for (const [credit, { debit, accounts }] of twins) {
    const net = accounts.reduce((sum, { closing }) => sum + closing, 0n);
    for (const account of accounts) put(net > 0n ? debit : credit, account);
  }
  return { byCode, unbooked };
}

function isOfResult(account: string, placed: PlacedBy | null): boolean {
  if (placed === null) return /^[3-8]/.test(account);
  if (placed.place.kind !== "field") return true;
  const side = fieldOf(placed.place.code)?.side;
  return side === "income" || side === "cost";
}

function findingsOf({ account: { account, name, closing, given }, placed }: Placed): readonly FormFinding[] {
  const about = { account, name };
  if (placed === null)
    return [{ kind: "account-without-field", severity: "error", ...about, amountOre: closing }];
  const { place, by } = placed;
  const code = place.kind === "field" ? place.code : place.kind === "net" ? place.credit : "7450";
  const findings: FormFinding[] = [];
  if (by === "suggestion") {
    findings.push({
      kind: "account-field-suggested",
      severity: "warning",
      ...about,
      code,
      amountOre: closing,
    });
  }
  const chart = placeInChart(account);
  const isOther = by === "source" && chart !== null && !isSamePlace(place, chart.place);
  const isUnused = given !== null && by !== "source" && fieldOf(given) !== undefined;
  if (isOther || isUnused) {
    const used = isOther && given !== null ? given : code;
    findings.push({ kind: "account-codes-differ", severity: "warning", ...about, given: given ?? "", used });
  }
  return findings;
}

function sumOf(fields: Fields, side: (typeof ink2rFields)[number]["side"]): bigint {
  let sum = 0n;
  for (const field of ink2rFields) {
    if (field.side === side && field.row !== "3.26" && field.row !== "3.27")
      sum += fields.get(field.code) ?? 0n;
  }
  return sum;
}

function withoutZeros(fields: Fields): Fields {
  return new Map(Array.from(fields).filter(([, amount]) => amount !== 0n));
}
