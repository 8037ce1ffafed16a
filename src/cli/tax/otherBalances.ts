/** Balances that a file states otherwise than its own vouchers say: told, for the vouchers are what is declared. */
import type { SourceFile } from "#app/imports/readSource.ts";
import { accountFigures } from "#domain/bookkeeping/accountFigures.ts";
import type { Ore } from "#domain/money/ore.ts";

export interface OtherBalance {
  readonly kind: "balance-differs-from-vouchers";
  readonly severity: "warning";
  readonly account: string;
  readonly statedOre: Ore;
  readonly amountOre: Ore;
}

/** Lists them. */
export function otherBalancesOf({ bookkeeping }: Pick<SourceFile, "bookkeeping">): readonly OtherBalance[] {
  return accountFigures(bookkeeping).flatMap(({ source: { account }, stated, closing }) => {
    if (stated === null || closing === null || stated === closing) return [];
    const amounts = { statedOre: stated, amountOre: closing };
    return [{ kind: "balance-differs-from-vouchers", severity: "warning", account, ...amounts }];
  });
}
