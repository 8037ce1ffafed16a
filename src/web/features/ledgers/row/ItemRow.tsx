/** One invoice of a ledger. */
import { type JSX, memo } from "react";
import type { LedgerItemRow } from "#wire/ledgers.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { plainAmount } from "#web/components/table/copyCells.ts";
import { Trace } from "#web/components/trace/Trace.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { openItemTrace } from "../view/ledgerTraces.ts";
import { AskSign } from "./AskSign.tsx";
import { LaterCell } from "./LaterCell.tsx";
import { NotesCell } from "./NotesCell.tsx";
import { VoucherNames } from "./VoucherNames.tsx";

export interface ItemRowProps {
  readonly row: LedgerItemRow;
  readonly asOf: string;
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  /** The client can be asked about it. */
  readonly mayAsk: boolean;
}

/** Draws the row. */
export const ItemRow = memo(function ItemRow(props: ItemRowProps): JSX.Element {
  const { row, asOf, isCurrent, isOpen, mayAsk } = props;
  return (
    <tr
      className={isOpen ? "sel" : ""}
      data-row={row.position}
      aria-rowindex={row.position + 2}
      aria-current={isCurrent ? "true" : undefined}
      tabIndex={isCurrent ? 0 : -1}
    >
      <td className="stick el party ink2" title={row.partyName}>
        {row.partyName}
      </td>
      <td className="n">
        <InvoiceNumber row={row} reachable={isCurrent} />
      </td>
      <td className="n">{row.invoiceDate ?? "–"}</td>
      <td className="n">{row.dueDate ?? "–"}</td>
      <td className="r n" data-plain={row.daysOverdue ?? ""}>
        <Overdue days={row.daysOverdue} />
      </td>
      <td className="ink2">{row.currency}</td>
      <td className="r" data-plain={plainAmount(row.totalOre)}>
        <Amount ore={row.totalOre} />
      </td>
      <td className="r" data-plain={plainAmount(row.settledOre)}>
        <Amount ore={row.settledOre} />
      </td>
      <td className="r strong" data-plain={plainAmount(row.openOre)}>
        <OpenFigure row={row} reachable={isCurrent} />
      </td>
      <td>
        <LaterCell later={row.later} asOf={asOf} reachable={isCurrent} />
      </td>
      <td className="n">
        <VoucherNames places={row.vouchers} reachable={isCurrent} />
      </td>
      <td className="remark ink2">
        <NotesCell row={row} reachable={isCurrent} />
        {mayAsk && <AskSign row={row} reachable={isCurrent} />}
      </td>
    </tr>
  );
});

interface PartProps {
  readonly row: LedgerItemRow;
  readonly reachable: boolean;
}

function InvoiceNumber({ row, reachable }: PartProps): JSX.Element {
  const { number, supplierReference, url } = row;
  return (
    <>
      {url === null ? (
        number
      ) : (
        <a
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          title={t("ledgers.table.inFortnox")}
          tabIndex={reachable ? 0 : -1}
        >
          {number}
        </a>
      )}
      {supplierReference !== null && <span className="mut"> {supplierReference}</span>}
    </>
  );
}

function Overdue({ days }: { days: number | null }): JSX.Element {
  if (days === null) return <span className="mut">–</span>;
  if (days <= 0) return <span className="mut">{t("ledgers.table.notDue")}</span>;
  return <span className={days > 90 ? "diff b" : days > 60 ? "warn b" : ""}>{days}</span>;
}

function OpenFigure({ row, reachable }: PartProps): JSX.Element {
  const trace = openItemTrace(row);
  if (trace === null) return <Amount ore={row.openOre} />;
  return (
    <Trace trace={trace} inRow={!reachable}>
      <Amount ore={row.openOre} />
    </Trace>
  );
}
