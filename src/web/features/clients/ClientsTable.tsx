/** The table of clients and their closings. */
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import type { ClientRow } from "#wire/clients.ts";
import { Avatar } from "#web/components/figures/Avatar.tsx";
import { SkeletonRows } from "#web/components/page/SkeletonRows.tsx";
import { SortHeader, type Sorting } from "#web/components/table/SortHeader.tsx";
import { useRowCursor } from "#web/components/table/useRowCursor.ts";
import { fiscalYearMonths, fiscalYearText, momentText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { ClientColumn } from "./clientRows.ts";
import { FilingCells, FilingLine } from "./cells/FilingCells.tsx";
import { ProgressCells, ToTransfer } from "./cells/ProgressCells.tsx";

export interface ClientsTableProps {
  /** Null until the list has been read. */
  readonly rows: readonly ClientRow[] | null;
  readonly sorting: Sorting<ClientColumn>;
  readonly onSort: (column: ClientColumn) => void;
  readonly onOpen: (row: ClientRow) => void;
}

const counts: readonly ClientColumn[] = ["differences", "stale", "toTransfer"];

/** Draws the table; a click on a row opens its closing. */
export function ClientsTable({ rows, sorting, onSort, onOpen }: ClientsTableProps): JSX.Element {
  const cursor = useRowCursor(rows?.length ?? 0, (index) => {
    const row = rows?.[index];
    if (row !== undefined) onOpen(row);
  });
  const heading = (column: ClientColumn): JSX.Element => (
    <SortHeader
      column={column}
      label={t(`clients.columns.${column}`)}
      sorting={sorting}
      onSort={onSort}
      className={counts.includes(column) ? "r" : ""}
    />
  );
  return (
    <div className="sheet">
      <table className="dense roomy clients" aria-busy={rows === null}>
        <thead>
          <tr>
            {heading("name")}
            {heading("organizationNumber")}
            {heading("fiscalYear")}
            <th scope="col">{t("clients.columns.source")}</th>
            {heading("importedAt")}
            {heading("settled")}
            {heading("differences")}
            {heading("stale")}
            {heading("toTransfer")}
            {heading("filing")}
            {heading("lastDay")}
            {heading("responsible")}
          </tr>
        </thead>
        <tbody>
          {rows === null && <SkeletonRows rows={8} columns={12} />}
          {rows?.map((row, index) => (
            <tr
              key={row.closing?.closingId ?? row.clientId}
              {...cursor.rowProps(index)}
              onClick={() => {
                onOpen(row);
              }}
            >
              <ClientCells row={row} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ClientCells({ row }: { row: ClientRow }): JSX.Element {
  const { closing } = row;
  return (
    <>
      <th scope="row">
        <ClientLink row={row} />
        <span className="under sm ink2 n">
          {row.organizationNumber} · {importedText(closing)}
        </span>
        <FilingLine closing={closing} />
      </th>
      <td className="ink2">{row.organizationNumber}</td>
      <td title={closing === null ? "" : fiscalYearText(closing.fiscalYear)}>
        {closing === null ? <span className="mut">–</span> : fiscalYearMonths(closing.fiscalYear)}
      </td>
      <td>{closing === null ? "" : sourceText(closing)}</td>
      <td>{importedText(closing)}</td>
      <ProgressCells closing={closing} />
      <td className="r">
        {closing === null ? <span className="mut">–</span> : <ToTransfer closing={closing} />}
      </td>
      <FilingCells closing={closing} />
      <td>{closing !== null && <Responsible name={closing.responsible.name} />}</td>
    </>
  );
}

function ClientLink({ row }: { row: ClientRow }): JSX.Element {
  const { closing, name } = row;
  if (closing === null) {
    return (
      <Link to="/bokslut/nytt" search={{ foretag: row.clientId }} tabIndex={-1} className="plain">
        {name}
      </Link>
    );
  }
  return (
    <Link
      to="/bokslut/$closingId/oversikt"
      params={{ closingId: closing.closingId }}
      tabIndex={-1}
      className="plain"
    >
      {name}
    </Link>
  );
}

function Responsible({ name }: { name: string }): JSX.Element {
  return (
    <span className="who">
      <Avatar name={name} small /> {name}
    </span>
  );
}

function sourceText({ source, disconnected }: NonNullable<ClientRow["closing"]>): JSX.Element {
  if (disconnected) return <span className="diff b">{t("clients.disconnected")}</span>;
  if (source === null) return <span className="mut">{t("clients.noSource")}</span>;
  return <span className="ink2">{t(`common.sources.${source}`)}</span>;
}

function importedText(closing: ClientRow["closing"]): JSX.Element | string {
  if (closing === null) return <span className="mut">{t("clients.noClosing")}</span>;
  if (closing.importedAt === null) return <span className="mut">{t("clients.notImported")}</span>;
  return momentText(closing.importedAt);
}
