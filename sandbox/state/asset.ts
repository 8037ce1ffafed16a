/** The asset register: just enough to show what a depreciated machine looks like over the API. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { Ore } from "#domain/money/ore.ts";
import type { VoucherKey } from "./voucher.ts";

export interface Asset {
  readonly id: number;
  readonly number: string;
  readonly name: string;
  readonly acquired: PlainDate;
  readonly value: Ore;
  readonly lastMonth: PlainDate;
  readonly history: { readonly date: PlainDate; readonly amount: Ore; readonly voucher: VoucherKey }[];
}
