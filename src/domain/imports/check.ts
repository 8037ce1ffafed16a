/** One import control (kontroll): how it went, the figures of its one-line summary, and what stands behind it. */
import { type Ore } from "../money/ore.ts";

export type CheckName =
  | "organization-number"
  | "encoding-and-checksum"
  | "vouchers-balance"
  | "closing-is-opening-plus-movements"
  | "opening-is-last-closing"
  | "voucher-dates-in-year"
  | "number-gaps"
  | "accounts-without-form-code"
  | "inactive-accounts-with-balance"
  | "last-result-moved";

export interface CheckItem {
  readonly account: string | null;
  readonly voucher: string | null;
  readonly text: string;
  readonly expected: Ore | null;
  readonly actual: Ore | null;
}

/** What happened, in kebab-case, and what its sentence fills in; amounts are strings of öre. */
export interface CheckSummary {
  readonly kind: string;
  readonly data: Readonly<Record<string, string | number>>;
}

export interface Check {
  readonly name: CheckName;
  readonly outcome: "ok" | "attention" | "not-run";
  readonly summary: CheckSummary;
  /** At most `mostListed`; `listTotal` is true. */
  readonly list: readonly CheckItem[];
  readonly listTotal: number;
}

export const mostListed = 500;

/** A list that keeps the first items and counts all. */
export class CheckList {
  readonly kept: CheckItem[] = [];
  total = 0;

  add(item: Partial<CheckItem>): void {
    this.total++;
    if (this.kept.length >= mostListed) return;
    this.kept.push({ account: null, voucher: null, text: "", expected: null, actual: null, ...item });
  }
}

const nothingListed = new CheckList();

/** A control that found nothing to say. */
export function passed(name: CheckName, summary: CheckSummary): Check {
  return made(name, "ok", { summary, list: nothingListed });
}

/** A control that found what a person should look at. */
export function attention(name: CheckName, summary: CheckSummary, list: CheckList = nothingListed): Check {
  return made(name, "attention", { summary, list });
}

/** A control that could not run, with the reason. */
export function notRun(name: CheckName, reason: string): Check {
  return made(name, "not-run", { summary: { kind: reason, data: {} }, list: nothingListed });
}

function made(
  name: CheckName,
  outcome: Check["outcome"],
  found: { readonly summary: CheckSummary; readonly list: CheckList },
): Check {
  return { name, outcome, summary: found.summary, list: found.list.kept, listTotal: found.list.total };
}
