/** The column that says which of the appendix's accounts a row is on; left out where there is only one. */
import type { AppendixView } from "#wire/appendices.ts";
import { t } from "#web/lib/texts/translate.ts";
import { choiceColumn, type FieldColumn } from "../../grid/column.ts";

interface OnAccount {
  readonly account: string | null;
}

/** Makes the column, or none. An account that a row has and the appendix has not stands among the choices. */
export function accountColumns<Row extends OnAccount>(
  accounts: AppendixView["accounts"],
  rows: readonly Row[],
): readonly FieldColumn<Row>[] {
  const own = accounts.map(({ account }) => account);
  const foreign = new Set(
    rows.flatMap(({ account }) => (account === null || own.includes(account) ? [] : [account])),
  );
  if (own.length < 2 && foreign.size === 0) return [];
  return [
    choiceColumn<Row, string>({
      key: "account",
      label: t("appendices.columns.account"),
      width: "narrow",
      none: own.length === 1 ? (own[0] ?? "") : "",
      choices: [...own, ...foreign].map((account) => ({ value: account, label: account })),
      get: (row) => row.account,
      set: (row, account) => ({ ...row, account }),
    }),
  ];
}
