/** The register of kinds: a folder and a line here, and a kind has its page. */
import type { JSX } from "react";
import type { AppendixKind } from "#wire/appendixContents.ts";
import { AccrualBody } from "./accrual/AccrualBody.tsx";
import { BankBody } from "./bank/BankBody.tsx";
import type { KindProps } from "./kindProps.ts";
import { LedgerBody } from "./ledger/LedgerBody.tsx";
import { MainBody } from "./main/MainBody.tsx";
import { SpecificationBody } from "./specification/SpecificationBody.tsx";
import { ExcessDepreciationBody } from "./tax/ExcessDepreciationBody.tsx";
import { TaxLiabilityBody } from "./tax/TaxLiabilityBody.tsx";
import { TaxReservesBody } from "./tax/TaxReservesBody.tsx";
import { TaxAccountBody } from "./taxAccount/TaxAccountBody.tsx";

export interface KindBody {
  /** Draws what the appendix holds. */
  readonly Body: (props: KindProps) => JSX.Element | null;
  /** People type in it: it has fields of its own, and not figures of the books alone. */
  readonly isTyped: boolean;
  /** Its rows need the whole width: what stands beside others stands under them. */
  readonly isWide: boolean;
}

export const kindBodies: Readonly<Record<AppendixKind, KindBody>> = {
  specification: { Body: SpecificationBody, isTyped: true, isWide: false },
  bank: { Body: BankBody, isTyped: true, isWide: true },
  "tax-account": { Body: TaxAccountBody, isTyped: true, isWide: false },
  accrual: { Body: AccrualBody, isTyped: true, isWide: true },
  "customer-ledger": { Body: LedgerBody, isTyped: false, isWide: false },
  "supplier-ledger": { Body: LedgerBody, isTyped: false, isWide: false },
  "tax-reserves": { Body: TaxReservesBody, isTyped: false, isWide: true },
  "excess-depreciation": { Body: ExcessDepreciationBody, isTyped: false, isWide: false },
  "tax-liability": { Body: TaxLiabilityBody, isTyped: false, isWide: false },
  main: { Body: MainBody, isTyped: false, isWide: false },
};
