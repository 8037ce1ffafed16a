/** The rows that stand in view; a row whose page is on the way is a pale bar of the same height. */
import type { JSX } from "react";
import { SpacerRow } from "#web/components/table/SpacerRow.tsx";
import type { RowWindow } from "#web/components/table/useRowWindow.ts";
import type { LedgerRow, ShownLedger } from "../view/useLedger.ts";
import type { OpenInvoice } from "../view/useOpenInvoice.ts";
import { columnCount } from "./columns.ts";
import { ItemRow } from "../row/ItemRow.tsx";
import { PartyRow } from "../row/PartyRow.tsx";

export interface LedgerRowsProps {
  readonly ledger: ShownLedger;
  readonly window: RowWindow;
  readonly rowAt: (position: number) => LedgerRow | undefined;
  /** The position of the cursor. */
  readonly cursor: number;
  readonly panel: OpenInvoice;
  readonly mayAsk: boolean;
}

/** Draws the rows of the window between spacers for the rest. */
export function LedgerRows(props: LedgerRowsProps): JSX.Element {
  const { ledger, window, rowAt, cursor, panel, mayAsk } = props;
  const positions = Array.from({ length: window.end - window.first }, (_, index) => window.first + index);
  return (
    <>
      <SpacerRow heightPx={window.beforePx} columns={columnCount} />
      {positions.map((position) => {
        const row = rowAt(position);
        const isCurrent = position === cursor;
        if (row === undefined) return <RowOnTheWay key={position} position={position} />;
        return row.kind === "party" ? (
          <PartyRow key={position} row={row} isCurrent={isCurrent} />
        ) : (
          <ItemRow
            key={position}
            row={row}
            asOf={ledger.asOf}
            isCurrent={isCurrent}
            isOpen={row.number === panel.invoice}
            mayAsk={mayAsk}
          />
        );
      })}
      <SpacerRow heightPx={window.afterPx} columns={columnCount} />
    </>
  );
}

function RowOnTheWay({ position }: { position: number }): JSX.Element {
  return (
    <tr aria-rowindex={position + 2} aria-hidden="true">
      <td colSpan={columnCount}>
        <i className="bone" />
      </td>
    </tr>
  );
}
