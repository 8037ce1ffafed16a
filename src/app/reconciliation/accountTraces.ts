/** Where the figures of an account come from (Varifrån?), column by column. */
import { type Ore, sumOre } from "#domain/money/ore.ts";
import type { Trace, TraceLink, TraceTerm } from "#domain/trace/trace.ts";
import { appendixKinds } from "#domain/appendices/appendixKinds.ts";
import type { AccountStanding, Standing } from "./standing.ts";
import type { SupportingAppendix } from "./standingStore.ts";

export interface AccountTraces {
  readonly opening: Trace;
  readonly movement: Trace;
  readonly adjustment: Trace;
  readonly closing: Trace;
  readonly reconciled: Trace;
  readonly difference: Trace;
  readonly previous: Trace;
}

/** Traces them down to the ledger of the account, the import, the closing entries and the appendices. */
export function accountTraces(standing: Standing, of: AccountStanding): AccountTraces {
  const { account, opening, movement, adjustment, closing, reconciled, difference, previous } = of;
  const entries = entryTerms(standing, account);
  const inBooks: TraceLink = { kind: "account", account };
  const fromImport = importLink(standing);
  return {
    opening: traced("account-opening", [term("opening-of-import", opening, fromImport)], opening),
    movement: traced("account-movement", [term("vouchers-of-year", movement, inBooks)], movement),
    adjustment: traced("account-adjustment", entries, adjustment),
    closing: traced(
      "account-closing",
      [
        term("opening", opening, fromImport),
        term("movement", movement, inBooks),
        ...adjustmentTerm(of, entries),
      ],
      closing,
    ),
    reconciled: reconciledTrace(standing, of),
    difference: traced(
      "account-difference",
      [term("account-balance", closing, inBooks), { ...term("reconciled", reconciled, null), operator: "-" }],
      difference,
    ),
    previous: traced("account-previous", [term("closing-of-last-year", previous, fromImport)], previous),
  };
}

/** Each entry on the account, with its link. */
function entryTerms({ ground }: Standing, account: string): readonly TraceTerm[] {
  return ground.adjusting.flatMap(({ entryId, number, text, rows }) => {
    const own = rows.filter((row) => row.account === account);
    if (own.length === 0) return [];
    const amount = sumOre(own.map((row) => row.amount));
    const link: TraceLink = { kind: "entry", entryId };
    return [{ ...term("closing-entry", amount, link), name: `${number} ${text}`.trim() }];
  });
}

/** Without entries nothing is said of them; a single one is told by name. */
function adjustmentTerm(
  { adjustment }: AccountStanding,
  entries: readonly TraceTerm[],
): readonly TraceTerm[] {
  if (entries.length <= 1) return entries;
  return [term("closing-entries", adjustment, null)];
}

/** Of a control account: the ledger and what explains the rest. Of another: each appendix. */
function reconciledTrace(standing: Standing, { account, support, reconciled }: AccountStanding): Trace {
  const terms = support.flatMap((appendix) => termsOf(standing, appendix, account));
  const isLedger = support.some(({ kind }) => appendixKinds[kind].needs.ledger !== null);
  return traced(isLedger ? "ledger-and-explained" : "account-reconciled", terms, reconciled);
}

function termsOf({ ground }: Standing, appendix: SupportingAppendix, account: string): readonly TraceTerm[] {
  const link: TraceLink = { kind: "appendix", appendixId: appendix.appendixId };
  const side = appendixKinds[appendix.kind].needs.ledger;
  const bridge = side === null ? null : ground.ledgers[side].bridge;
  if (side !== null && bridge !== null && "bridge" in bridge) {
    const part = bridge.bridge.accounts.find((each) => each.account === account);
    if (part !== undefined) {
      return [
        term(`${side}-ledger`, part.ledger, { kind: "ledger", side }),
        term("explained", part.explained, link),
      ];
    }
  }
  const name = `${appendix.number} ${appendix.name}`;
  return [{ ...term("appendix", appendix.sums.get(account) ?? null, link), name }];
}

function importLink({ ground: { currentImport } }: Standing): TraceLink | null {
  return currentImport === null ? null : { kind: "import", number: currentImport.number };
}

function term(label: string, amount: Ore | null, link: TraceLink | null): TraceTerm {
  return { label, name: null, operator: "+", amount, link };
}

function traced(formula: string, terms: readonly TraceTerm[], result: Ore | null): Trace {
  return { formula, terms, result, rounding: null };
}
