/**
 * The rows of a ledger that stand in view; a row whose page is on the way is a pale bar of the same height. The
 * links are plain: the ledger hears their clicks, because dozens of rows are drawn anew in a frame while scrolling.
 */
import { type JSX, memo } from "react";
import type { LedgerRow } from "#wire/reconciliation.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { plainAmount } from "#web/components/table/copyCells.ts";
import { rowAt, type RowsByPage } from "#web/components/table/rowPages.ts";
import { SpacerRow } from "#web/components/table/SpacerRow.tsx";
import type { RowWindow } from "#web/components/table/useRowWindow.ts";

const ledgerColumns = 5;

export interface LedgerRowsProps {
  readonly account: string;
  readonly window: RowWindow;
  readonly rowsByPage: RowsByPage<LedgerRow>;
  /** The position that was jumped to. */
  readonly marked: number | null;
}

/** Draws the rows of the window between spacers for the rest. */
export function LedgerRows({ account, window, rowsByPage, marked }: LedgerRowsProps): JSX.Element {
  const positions = Array.from({ length: window.end - window.first }, (_, index) => window.first + index);
  return (
    <>
      <SpacerRow heightPx={window.beforePx} columns={ledgerColumns} />
      {positions.map((position) => (
        <Row
          key={position}
          account={account}
          position={position}
          row={rowAt(rowsByPage, position)}
          isMarked={position === marked}
        />
      ))}
      <SpacerRow heightPx={window.afterPx} columns={ledgerColumns} />
    </>
  );
}

interface RowProps {
  readonly account: string;
  readonly position: number;
  readonly row: LedgerRow | undefined;
  readonly isMarked: boolean;
}

const Row = memo(function Row({ account, position, row, isMarked }: RowProps): JSX.Element {
  const place = { "aria-rowindex": position + 3, className: isMarked ? "sel" : "" };
  if (row === undefined)
    return (
      <tr {...place} aria-hidden="true">
        <td colSpan={ledgerColumns}>
          <i className="bone" />
        </td>
      </tr>
    );
  return (
    <tr {...place}>
      <td className="n ink2">{row.date ?? "–"}</td>
      <td className="n">
        <a
          href={`?konto=${encodeURIComponent(account)}&ver=${row.voucherIndex}`}
          data-voucher={row.voucherIndex}
        >
          {row.voucher}
        </a>
      </td>
      <td className="el text" title={row.text}>
        {row.text}
      </td>
      <td className="r" data-plain={plainAmount(row.amountOre)}>
        <Amount ore={row.amountOre} />
      </td>
      <td className="r" data-plain={plainAmount(row.balanceOre)}>
        <Amount ore={row.balanceOre} />
      </td>
    </tr>
  );
});
