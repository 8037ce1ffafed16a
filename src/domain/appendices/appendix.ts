/** An appendix (bilaga): what supports the balance of one or more accounts in one closing. */
import type { PlainDate } from "../calendar/plainDate.ts";
import type { Override } from "./figure.ts";
import type { AccrualContent } from "./kinds/accrual/content.ts";
import type { BankContent } from "./kinds/bank/content.ts";
import type { LedgerContent } from "./kinds/ledger/content.ts";
import type { MainContent } from "./kinds/main/content.ts";
import type { SpecificationContent } from "./kinds/specification/content.ts";
import type { TaxAccountContent } from "./kinds/taxAccount/content.ts";
import type { ComputedContent } from "./tax/taxSums.ts";
import type { RollRule } from "./kindRules.ts";

/** The kinds and what each holds. */
export interface AppendixContents {
  readonly specification: SpecificationContent;
  readonly bank: BankContent;
  readonly "tax-account": TaxAccountContent;
  readonly accrual: AccrualContent;
  readonly "customer-ledger": LedgerContent;
  readonly "supplier-ledger": LedgerContent;
  readonly "tax-reserves": ComputedContent;
  readonly "excess-depreciation": ComputedContent;
  readonly "tax-liability": ComputedContent;
  readonly main: MainContent;
}

export type AppendixKind = keyof AppendixContents;

export interface AppendixOf<K extends AppendixKind> {
  readonly id: string;
  readonly kind: K;
  /** Counts from 1 in the closing. */
  readonly number: number;
  readonly name: string;
  /** In the order of the appendix; the first is the main one. */
  readonly accounts: readonly string[];
  readonly asOf: PlainDate;
  readonly content: AppendixContents[K];
  readonly overrides: readonly Override[];
  readonly note: string;
  readonly rollRule: RollRule;
}

export type Appendix = { readonly [K in AppendixKind]: AppendixOf<K> }[AppendixKind];
