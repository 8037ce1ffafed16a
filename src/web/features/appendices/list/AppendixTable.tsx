/** The table of appendices, with a cursor over its rows. */
import { useNavigate } from "@tanstack/react-router";
import type { JSX } from "react";
import type { AppendixLine } from "#wire/appendices.ts";
import { copyCells } from "#web/components/table/copyCells.ts";
import { useRowCursor } from "#web/components/table/useRowCursor.ts";
import { t } from "#web/lib/texts/translate.ts";
import { AppendixRow, OthersRow } from "./AppendixRows.tsx";
import type { ListGroup } from "./listGroups.ts";

export interface AppendixTableProps {
  readonly closingId: string;
  readonly groups: readonly ListGroup[];
}

/** Draws the table. */
export function AppendixTable({ closingId, groups }: AppendixTableProps): JSX.Element {
  const navigate = useNavigate();
  const lines = groups.flatMap(({ main, lines: own }) => (main === null ? own : [main, ...own]));
  const indexById = new Map(lines.map(({ appendixId }, index) => [appendixId, index]));
  const open = (line: AppendixLine | undefined): void => {
    if (line === undefined) return;
    const { appendixId } = line;
    void navigate({ to: "/bokslut/$closingId/bilagor/$appendixId", params: { closingId, appendixId } });
  };
  const cursor = useRowCursor(lines.length, (index) => {
    open(lines[index]);
  });
  const row = (line: AppendixLine): JSX.Element => {
    const index = indexById.get(line.appendixId) ?? 0;
    return (
      <AppendixRow
        key={line.appendixId}
        closingId={closingId}
        line={line}
        isSelected={index === cursor.index}
        rowProps={cursor.rowProps(index)}
        onOpen={() => {
          open(line);
        }}
      />
    );
  };
  return (
    <div className="tw" tabIndex={0} role="region" aria-label={t("appendices.list.label")} onCopy={copyCells}>
      <table className="dense appendix-list" aria-label={t("appendices.list.label")}>
        <ListHead />
        {groups.map(({ main, lines: own }) => (
          <tbody key={main?.appendixId ?? "others"}>
            {main === null ? <OthersRow /> : row(main)}
            {own.map(row)}
          </tbody>
        ))}
      </table>
    </div>
  );
}

const amounts: ReadonlySet<string> = new Set(["number", "balance", "total", "difference", "files"]);
const columns = [
  "number",
  "name",
  "kind",
  "accounts",
  "balance",
  "total",
  "difference",
  "status",
  "files",
] as const;

function ListHead(): JSX.Element {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col" className={amounts.has(column) ? "r" : ""}>
            {t(`appendices.list.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
