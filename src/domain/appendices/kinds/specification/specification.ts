/** The generic specification: the sum of its rows, account by account. */
import type { AppendixFigures } from "../../figure.ts";
import type { AppendixContext, KindRules, RollForward } from "../../kindRules.ts";
import { accountOf, checkRow } from "../../rows/checkRows.ts";
import { completeFigures } from "../../rows/makeFigure.ts";
import { sumByAccount } from "../../rows/sumByAccount.ts";
import { referenceAfterYear, voucherLink } from "../../rows/voucherLink.ts";
import type { SpecificationContent, SpecificationRow } from "./content.ts";

export const specification: KindRules<SpecificationContent> = {
  emptyContent: () => ({ rows: [] }),
  defaultRollRule: "rows",
  needs: { bookedRows: false, ledger: null, others: false },
  amountFields: ["amount"],
  figures,
  rollForward,
};

function figures(content: SpecificationContent, context: AppendixContext): AppendixFigures {
  const rows = content.rows.filter((row) => !isBlank(row));
  const counted = rows.map((row) => ({
    account: accountOf(row, context.accounts),
    label: "row",
    name: row.text,
    operator: "+" as const,
    amount: row.amount,
    link: voucherLink(row.voucher, context),
  }));
  return completeFigures(
    {
      sums: sumByAccount(counted, "sum-of-rows", context),
      findings: rows.flatMap((row) => checkRow(row, context)),
    },
    context.overrides,
  );
}

function rollForward({ content, rule }: RollForward<SpecificationContent>): SpecificationContent | null {
  if (rule === "none") return null;
  const keepsAmounts = rule === "rows-and-amounts";
  const rows = content.rows
    .filter((row) => !isBlank(row))
    .map((row) => ({
      ...row,
      reference: referenceAfterYear(row),
      voucher: null,
      date: keepsAmounts ? row.date : null,
      amount: keepsAmounts ? row.amount : null,
    }));
  return { rows };
}

/** The row that waits to be typed in. */
function isBlank({ text, reference, account, date, voucher, amount }: SpecificationRow): boolean {
  return text + reference === "" && [account, date, voucher, amount].every((field) => field === null);
}
