/** The register of kinds: a folder and a line here make a kind known everywhere. */
import type { AppendixContents, AppendixKind, AppendixOf } from "./appendix.ts";
import type { AppendixFigures } from "./figure.ts";
import { accrual } from "./kinds/accrual/accrual.ts";
import { bank } from "./kinds/bank/bank.ts";
import {
  type ExcessAppendixFigures,
  excessDepreciation,
} from "./kinds/excessDepreciation/excessDepreciation.ts";
import { customerLedger, supplierLedger } from "./kinds/ledger/ledger.ts";
import { type MainFigures, main } from "./kinds/main/main.ts";
import { specification } from "./kinds/specification/specification.ts";
import { type TaxAccountFigures, taxAccount } from "./kinds/taxAccount/taxAccount.ts";
import { type TaxLiabilityFigures, taxLiability } from "./kinds/taxLiability/taxLiability.ts";
import { type TaxReservesFigures, taxReserves } from "./kinds/taxReserves/taxReserves.ts";
import type { AppendixContext, KindRules, RollForward } from "./kindRules.ts";

/** What a kind answers, where it answers more than every kind does. */
interface OwnFigures {
  readonly "tax-account": TaxAccountFigures;
  readonly "tax-reserves": TaxReservesFigures;
  readonly "excess-depreciation": ExcessAppendixFigures;
  readonly "tax-liability": TaxLiabilityFigures;
  readonly main: MainFigures;
}

export type FiguresOf<K extends AppendixKind> = K extends keyof OwnFigures ? OwnFigures[K] : AppendixFigures;

export type KindRegister = {
  readonly [K in AppendixKind]: KindRules<AppendixContents[K], FiguresOf<K>>;
};

export const appendixKinds: KindRegister = {
  specification,
  bank,
  "tax-account": taxAccount,
  accrual,
  "customer-ledger": customerLedger,
  "supplier-ledger": supplierLedger,
  "tax-reserves": taxReserves,
  "excess-depreciation": excessDepreciation,
  "tax-liability": taxLiability,
  main,
};

/** Computes an appendix by the rules of its kind. */
export function figuresOf<K extends AppendixKind>(
  { kind, content }: Pick<AppendixOf<K>, "kind" | "content">,
  context: AppendixContext,
): FiguresOf<K> {
  return appendixKinds[kind].figures(content, context);
}

/** Makes next year's content by the appendix's rule; null when next year gets no such appendix. */
export function rollContent<K extends AppendixKind>(
  { kind, content, rollRule, accounts }: Pick<AppendixOf<K>, "kind" | "content" | "rollRule" | "accounts">,
  years: Pick<RollForward<unknown>, "from" | "to">,
): AppendixContents[K] | null {
  return appendixKinds[kind].rollForward({ content, rule: rollRule, accounts, ...years });
}
