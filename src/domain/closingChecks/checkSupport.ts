/** Checks of the reconciliation: what still differs, and which balances nothing supports. */
import type { Ore } from "../money/ore.ts";
import type { AccountStatus } from "../signOff/accountStatus.ts";
import { type ClosingCheck, finding, found } from "./closingCheck.ts";

/** An account of the reconciliation as the checks and the list of what remains see it. */
export interface ReconciledAccount {
  readonly account: string;
  readonly name: string;
  readonly closing: Ore | null;
  readonly reconciled: Ore | null;
  readonly difference: Ore | null;
  readonly status: AccountStatus;
  /** How many appendices support it; the main appendix of its group supports none. */
  readonly appendices: number;
}

/** Checks that no account differs from its support. */
export function checkDifferences(accounts: readonly ReconciledAccount[]): ClosingCheck {
  const findings = accounts
    .filter(({ status }) => status === "differs")
    .map(({ account, name, closing, reconciled, difference }) =>
      finding({ account, text: name, expected: reconciled, actual: closing, amount: difference }),
    );
  return found("differences-left", findings, {
    ok: "no-differences-left",
    attention: "differences-are-left",
  });
}

/** Checks that every balance has an appendix, or has been signed or put aside without one. */
export function checkSupported(accounts: readonly ReconciledAccount[]): ClosingCheck {
  const decided: readonly AccountStatus[] = ["signed", "reviewed", "not-applicable"];
  const findings = accounts
    .filter(
      ({ closing, appendices, status }) => closing !== 0n && appendices === 0 && !decided.includes(status),
    )
    .map(({ account, name, closing }) => finding({ account, text: name, actual: closing, amount: closing }));
  return found("balances-without-support", findings, {
    ok: "balances-are-supported",
    attention: "balances-lack-support",
  });
}
