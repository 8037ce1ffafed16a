/** The balance of each account by the bank's own statement. */
import type { JSX } from "react";
import { Panel } from "#web/components/page/Panel.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { CellField } from "../../grid/CellField.tsx";
import type { FieldColumn } from "../../grid/column.ts";
import { fieldOf } from "../../grid/editRows.ts";
import type { KindProps } from "../kindProps.ts";
import { type Statement, statementColumns, statementsOf, writeStatement } from "./statements.ts";

/** Draws the table, a row for each account of the appendix. */
export function StatementTable({ editor, state, shown, readOnly }: KindProps): JSX.Element {
  const { accounts, lastYear } = state.view;
  const statements = statementsOf(shown, accounts);
  const before = lastYear === null ? [] : statementsOf(lastYear.typed, accounts);
  const write = (row: Statement, column: FieldColumn<Statement>, text: string): void => {
    const outcome = column.write(row, text);
    editor.keepUnread(fieldOf(row.id, column.key), outcome.ok ? null : text);
    if (outcome.ok) editor.change(writeStatement(editor.state().typed, outcome.row));
  };
  return (
    <Panel title={t("appendices.bank.statements")} flush>
      <table className="dense grid few" aria-label={t("appendices.bank.label")}>
        <thead>
          <tr>
            <th scope="col">{t("appendices.bank.account")}</th>
            {statementColumns.map(({ key, label, type }) => (
              <th key={key} scope="col" className={type === "amount" ? "r w-amount" : "w-narrow"}>
                {label}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {statements.map((statement, index) => (
            <tr key={statement.id} data-index={index}>
              <th scope="row" className="n">
                {statement.account} <span className="ink2">{nameOf(statement, accounts)}</span>
              </th>
              {statementColumns.map((column) => (
                <td key={column.key}>
                  <CellField
                    column={column}
                    row={statement}
                    index={index}
                    unread={state.unread.get(fieldOf(statement.id, column.key))}
                    readOnly={readOnly}
                    onWrite={write}
                  />
                </td>
              ))}
              <td className="sm ink2">{lastYearText(before, statement)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function nameOf({ account }: Statement, accounts: KindProps["state"]["view"]["accounts"]): string {
  return accounts.find((one) => one.account === account)?.name ?? "";
}

function lastYearText(before: readonly Statement[], { account }: Statement): string {
  const [, balance] = statementColumns;
  const same = before.find((one) => one.account === account);
  if (same === undefined || balance === undefined || same.balanceOre === null) return "";
  return `${t("appendices.columns.lastYear")} ${balance.read(same)}`;
}
