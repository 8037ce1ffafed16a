/** The rows of an entry as they are typed, and under them whether it balances. */
import { Button } from "@mantine/core";
import { type JSX, useRef } from "react";
import type { EntryChart } from "#wire/entries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { type DraftRow, sumRows } from "../draft/draftRows.ts";
import { rowFaultsByField } from "../draft/fieldFaults.ts";
import type { TextRules } from "../draft/textRules.ts";
import { BalanceFoot } from "./BalanceFoot.tsx";
import { RowFields } from "./RowFields.tsx";
import { pressRowKey } from "./rowKeys.ts";
import { type RowsOf, useRows } from "./useRows.ts";

export interface RowsTableProps extends Omit<RowsOf, "table"> {
  readonly chart: EntryChart;
  readonly rules: TextRules;
}

/** Draws the table. */
export function RowsTable({ chart, rules, rows, onChange, onDone }: RowsTableProps): JSX.Element {
  const table = useRef<HTMLTableElement>(null);
  const edits = useRows({ table, rows, onChange, onDone });
  const lacks = -sumRows(rows).difference;
  const codes = [chart.costCenters, chart.projects].filter((list) => list.length > 0).length;
  return (
    <div className="entry-grid">
      <table
        ref={table}
        className="dense"
        aria-label={t("entryEditor.rowsLabel")}
        onKeyDown={(event) => {
          pressRowKey(event, edits);
        }}
      >
        <RowsHead chart={chart} />
        <tbody>
          {rows.map((row: DraftRow, index) => (
            <RowFields
              key={row.id}
              row={row}
              index={index}
              chart={chart}
              lacks={lacks}
              faults={rowFaultsByField(row, { accounts: chart.accounts, rules })}
              edits={edits}
            />
          ))}
        </tbody>
        <BalanceFoot rows={rows} after={codes + 2} />
      </table>
      <Button variant="subtle" size="xs" onClick={edits.add}>
        {t("entryEditor.add")}
      </Button>
    </div>
  );
}

function RowsHead({ chart }: { chart: EntryChart }): JSX.Element {
  const shown = (["account", "name", "debit", "credit", "costCenter", "project", "text"] as const).filter(
    (column) =>
      (column !== "costCenter" || chart.costCenters.length > 0) &&
      (column !== "project" || chart.projects.length > 0),
  );
  return (
    <thead>
      <tr>
        <th scope="col" className="c">
          {t("entryEditor.row")}
        </th>
        {shown.map((column) => (
          <th
            key={column}
            scope="col"
            className={column === "debit" || column === "credit" ? `r w-${column}` : `w-${column}`}
          >
            {t(`entries.rows.${column}`)}
          </th>
        ))}
        <td className="w-remove" />
      </tr>
    </thead>
  );
}
