/**
 * Check of what the year after opens with in the other program: it carries balances over only when a person asks it to,
 * so that vouchers which are booked late, closing entries above all, leave it behind.
 */
import { type Ore, ore, zeroOre } from "../money/ore.ts";
import type { AccountBalance } from "../reconciliation/reconcile.ts";
import { type ClosingCheck, couldNotRun, finding, found } from "./closingCheck.ts";

/** What the year after opens with by account, without those that open with nothing; an amount may be unknown. */
export type NextOpenings =
  { readonly openings: ReadonlyMap<string, Ore | null> } | { readonly reason: string };

/** Checks that every balance is carried over as it ends. */
export function checkNextOpening(accounts: readonly AccountBalance[], next: NextOpenings): ClosingCheck {
  const name = "next-opening-differs";
  if ("reason" in next) return couldNotRun(name, next.reason);
  const { openings } = next;
  const here = new Set(accounts.map(({ account }) => account));
  const gone = Array.from(openings.keys()).flatMap((account) =>
    here.has(account) ? [] : [{ account, name: "", closing: zeroOre }],
  );
  const findings = [...accounts, ...gone].flatMap(({ account, name: text, closing }) => {
    const opening = openings.has(account) ? openings.get(account) : zeroOre;
    if (closing === null || opening === null || opening === undefined || opening === closing) return [];
    return [finding({ account, text, expected: closing, actual: opening, amount: ore(opening - closing) })];
  });
  return found(name, findings, {
    ok: "next-openings-equal-closings",
    attention: "balances-not-carried-over",
  });
}
