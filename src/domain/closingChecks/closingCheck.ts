/**
 * A check (kontroll) of a closing: a rule over figures, ledgers and appendices as they stand now, beside the controls
 * that an import made once (`../imports/check.ts`). Both are listed, and marked done, in the same way.
 */
import { type Check, type CheckName, type CheckSummary, mostListed } from "../imports/check.ts";
import type { Ore } from "../money/ore.ts";
import type { NodeKey } from "../staleness/node.ts";

export type ClosingCheckName =
  | "customer-ledger-equals-accounts"
  | "supplier-ledger-equals-accounts"
  | "balance-sheet-even"
  | "balances-with-wrong-sign"
  | "opening-equals-previous-closing"
  | "next-opening-differs"
  | "differences-left"
  | "balances-without-support"
  | "accounts-without-form-field"
  | "form-codes-differ"
  | "books-as-tax-computed";

export interface ClosingFinding {
  readonly account: string | null;
  /** Series and number. */
  readonly voucher: string | null;
  readonly invoiceNumber: string | null;
  readonly appendixId: string | null;
  /** The name of what it concerns. */
  readonly text: string;
  readonly expected: Ore | null;
  readonly actual: Ore | null;
  /** What it amounts to. */
  readonly amount: Ore | null;
}

export interface ClosingCheck {
  readonly name: ClosingCheckName | CheckName;
  readonly outcome: "ok" | "attention" | "not-run";
  /** What happened, or why it could not run. */
  readonly summary: CheckSummary;
  /** At most five hundred; `findingCount` is true. */
  readonly findings: readonly ClosingFinding[];
  readonly findingCount: number;
}

/** The node of a check in the graph of what rests on what. */
export function checkNode(name: ClosingCheck["name"]): NodeKey {
  return `check:${name}`;
}

/** Makes a finding of what there is to say. */
export function finding(said: Partial<ClosingFinding>): ClosingFinding {
  return {
    account: null,
    voucher: null,
    invoiceNumber: null,
    appendixId: null,
    text: "",
    expected: null,
    actual: null,
    amount: null,
    ...said,
  };
}

/** Sums up a check that ran: it asks for attention when it found something. */
export function found(
  name: ClosingCheckName,
  findings: readonly ClosingFinding[],
  summary: { readonly ok: string; readonly attention: string; readonly data?: CheckSummary["data"] },
): ClosingCheck {
  const count = findings.length;
  return {
    name,
    outcome: count === 0 ? "ok" : "attention",
    summary: {
      kind: count === 0 ? summary.ok : summary.attention,
      data: { ...summary.data, findings: count },
    },
    findings: findings.slice(0, mostListed),
    findingCount: count,
  };
}

/** A check that could not run, with the reason. */
export function couldNotRun(
  name: ClosingCheckName,
  reason: string,
  data: CheckSummary["data"] = {},
): ClosingCheck {
  return { name, outcome: "not-run", summary: { kind: reason, data }, findings: [], findingCount: 0 };
}

/** Shows a control of the import among the checks of the closing. */
export function ofImport({ name, outcome, summary, list, listTotal }: Check): ClosingCheck {
  return { name, outcome, summary, findings: list.map(finding), findingCount: listTotal };
}
