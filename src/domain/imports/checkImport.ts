/** The control list of an import, in the order in which it is shown. */
import type { AccountFigures } from "../bookkeeping/accountFigures.ts";
import type { Bookkeeping } from "../bookkeeping/bookkeeping.ts";
import type { VoucherSums } from "../bookkeeping/voucherSums.ts";
import type { FiscalYear } from "../calendar/fiscalYear.ts";
import type { OrganizationNumber } from "../parties/organizationNumber.ts";
import type { Check } from "./check.ts";
import { checkFormCodes, checkInactiveAccounts } from "./checkAccounts.ts";
import { type LastClosings, checkClosingBalances, checkOpeningBalances } from "./checkBalances.ts";
import { checkLastResultMoved } from "./checkLastResult.ts";
import { checkNumberGaps } from "./checkNumberGaps.ts";
import { type SourceQuality, checkEncodingAndChecksum, checkOrganizationNumber } from "./checkSource.ts";
import { checkVoucherDates, checkVouchersBalance } from "./checkVouchers.ts";

/** What an import is checked against. */
export interface CheckGround {
  readonly bookkeeping: Bookkeeping;
  readonly quality: SourceQuality;
  readonly accounts: readonly AccountFigures[];
  readonly sums: VoucherSums;
  readonly organizationNumber: OrganizationNumber;
  readonly fiscalYear: FiscalYear;
  readonly lastClosings: LastClosings | null;
}

/** Runs every control, one at a time so that the caller can show how far it has come. */
export function* checkImport(ground: CheckGround): Generator<Check> {
  const { bookkeeping, accounts } = ground;
  yield checkOrganizationNumber(bookkeeping.organizationNumber, ground.organizationNumber);
  yield checkEncodingAndChecksum(ground.quality);
  yield checkVouchersBalance(bookkeeping, ground.sums);
  yield checkClosingBalances(accounts, bookkeeping.vouchers.count);
  yield checkOpeningBalances(accounts, ground.lastClosings);
  yield checkVoucherDates(bookkeeping, ground.fiscalYear);
  yield checkNumberGaps(bookkeeping);
  yield checkFormCodes(accounts);
  yield checkInactiveAccounts(accounts);
  yield checkLastResultMoved(bookkeeping, accounts);
}

/** How many controls there are. */
export const checkCount = 10;
