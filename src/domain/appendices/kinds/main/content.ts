/** A main appendix (huvudbilaga): the accounts of one group of the balance sheet with what their appendices say. */
import type { BalanceGroup } from "../../../chart/accountGroups.data.ts";

export interface MainContent {
  readonly group: BalanceGroup;
}
