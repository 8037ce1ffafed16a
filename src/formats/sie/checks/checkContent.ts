/** All checks over a whole file (SIE 4B §5–§6 and what bookkeeping demands), once every record has been read. */
import type { Scan } from "../scan/scan.ts";
import type { SieContent } from "../sieFile.ts";
import { checkAccounts } from "./accounts.ts";
import { checkBalances } from "./balances.ts";
import { markSuperseded } from "./duplicateBalances.ts";
import { checkMarks } from "./marks.ts";
import { checkObjects } from "./objects.ts";
import { checkPeriodBalances } from "./periodBalances.ts";
import { checkRows, checkVouchers } from "./vouchers.ts";
import { checkVoucherNumbers } from "./voucherNumbers.ts";

/** Notes what is odd about the content, and marks rows and balances that later ones explain or replace. */
export function checkContent(content: SieContent, scan: Scan): void {
  const { log } = scan;
  checkMarks(content, scan);
  checkAccounts(content, log);
  checkObjects(content, log);
  checkRows(content, log);
  checkVouchers(content, log);
  checkVoucherNumbers(content, log);
  markSuperseded(content, log);
  checkBalances(content, log);
  checkPeriodBalances(content, log);
}
