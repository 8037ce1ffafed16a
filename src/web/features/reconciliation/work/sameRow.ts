/** Whether what a row shows is how the account stands: nobody signs by a key what they have not seen. */
import type { AccountLine, AccountState } from "#wire/reconciliation.ts";

const figures = ["openingOre", "movementOre", "closingOre", "reconciledOre", "differenceOre"] as const;

type Standing = Pick<AccountState, (typeof figures)[number]> & {
  readonly signOff: Pick<AccountState["signOff"], "status">;
};

/** Compares figures and status. */
export function isAsShown(line: AccountLine, state: Standing): boolean {
  return line.status === state.signOff.status && figures.every((figure) => line[figure] === state[figure]);
}
