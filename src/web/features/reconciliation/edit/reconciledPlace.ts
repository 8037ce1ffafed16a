/** Where the Avstämt belopp of an account can be typed: in the one row that stands for all of it, if there is one. */
import type { AppendixView } from "#wire/appendices.ts";
import type { SpecificationContent } from "#wire/appendixContents.ts";
import { t } from "#web/lib/texts/translate.ts";

/** Where a typed Avstämt belopp goes. */
export interface ReconciledPlace {
  /** Null: an appendix is made for it. */
  readonly appendix: {
    readonly appendixId: string;
    readonly number: number;
    readonly version: number;
  } | null;
  /** What stands there now. */
  readonly amountOre: string | null;
}

type Appendix = Pick<AppendixView, "appendixId" | "number" | "version" | "typed" | "accounts">;

/** The row that a typed sum makes, and is found by. */
const rowId = "reconciled";

/** Tells where the sum stands in the account's only appendix; null when it is made up of other rows. */
export function placeIn(appendix: Appendix): ReconciledPlace | null {
  const { typed, appendixId, number, version, accounts } = appendix;
  if (typed.kind !== "specification" || accounts.length > 1) return null;
  const [first, ...others] = typed.content.rows;
  if (others.length > 0 || (first !== undefined && first.id !== rowId)) return null;
  return { appendix: { appendixId, number, version }, amountOre: first?.amountOre ?? null };
}

/** Writes the content of an appendix that holds nothing but the sum. */
export function sumContent(amountOre: string | null): {
  readonly kind: "specification";
  readonly content: SpecificationContent;
} {
  const row = {
    id: rowId,
    text: t("reconciliation.edit.row"),
    reference: "",
    account: null,
    date: null,
    voucher: null,
    amountOre,
  };
  return { kind: "specification", content: { rows: [row] } };
}
