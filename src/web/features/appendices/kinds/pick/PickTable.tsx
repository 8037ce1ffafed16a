/** The rows of the ledger with their boxes; only those in view are drawn. */
import { type JSX, useState } from "react";
import type { Ledger, LedgerRow } from "#wire/reconciliation.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { rowAt } from "#web/components/table/rowPages.ts";
import { SpacerRow } from "#web/components/table/SpacerRow.tsx";
import { useRowWindow } from "#web/components/table/useRowWindow.ts";
import { t } from "#web/lib/texts/translate.ts";
import { useAccountRows } from "./usePick.ts";

const rowPx = 28;
const columns = 5;

export interface PickTableProps {
  readonly closingId: string;
  readonly ledger: Ledger;
  readonly chosen: ReadonlyMap<number, string>;
  readonly onChange: (chosen: ReadonlyMap<number, string>) => void;
}

/** Draws the table. */
export function PickTable({ closingId, ledger, chosen, onChange }: PickTableProps): JSX.Element {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const { account, total } = ledger;
  const { first, end, beforePx, afterPx } = useRowWindow(scroller, total, rowPx);
  const rowsByPage = useAccountRows(closingId, { account, total, first, end });
  const positions = Array.from({ length: end - first }, (_, index) => first + index);
  const toggle = ({ position, amountOre }: LedgerRow): void => {
    const next = new Map(chosen);
    if (!next.delete(position)) next.set(position, amountOre);
    onChange(next);
  };
  const label = t("appendices.pick.label", { account });
  return (
    <div ref={setScroller} className="in-dialog" role="region" aria-label={label} tabIndex={0}>
      <table className="dense" aria-label={label} aria-rowcount={total + 1}>
        <PickHead />
        <tbody>
          <SpacerRow heightPx={beforePx} columns={columns} />
          {positions.map((position) => (
            <PickRow
              key={position}
              position={position}
              row={rowAt(rowsByPage, position)}
              isChosen={chosen.has(position)}
              onToggle={toggle}
            />
          ))}
          <SpacerRow heightPx={afterPx} columns={columns} />
        </tbody>
      </table>
    </div>
  );
}

interface PickRowProps {
  readonly position: number;
  readonly row: LedgerRow | undefined;
  readonly isChosen: boolean;
  readonly onToggle: (row: LedgerRow) => void;
}

function PickRow({ position, row, isChosen, onToggle }: PickRowProps): JSX.Element {
  const place = { "aria-rowindex": position + 2 };
  if (row === undefined)
    return (
      <tr {...place} aria-hidden="true">
        <td colSpan={columns}>
          <i className="bone" />
        </td>
      </tr>
    );
  const { voucher, text, date, amountOre } = row;
  return (
    <tr
      {...place}
      className={isChosen ? "sel" : ""}
      onClick={() => {
        onToggle(row);
      }}
    >
      <td>
        <input
          type="checkbox"
          checked={isChosen}
          aria-label={t("appendices.pick.choose", { voucher, text })}
          onClick={(event) => {
            event.stopPropagation();
          }}
          onChange={() => {
            onToggle(row);
          }}
        />
      </td>
      <td className="n ink2">{date ?? "–"}</td>
      <td className="n">{voucher}</td>
      <td className="el" title={text}>
        {text}
      </td>
      <td className="r">
        <Amount ore={amountOre} />
      </td>
    </tr>
  );
}

function PickHead(): JSX.Element {
  return (
    <thead>
      <tr>
        <th scope="col">{t("appendices.pick.chosen")}</th>
        <th scope="col">{t("appendices.columns.date")}</th>
        <th scope="col">{t("appendices.columns.voucher")}</th>
        <th scope="col">{t("appendices.columns.text")}</th>
        <th scope="col" className="r">
          {t("appendices.columns.amount")}
        </th>
      </tr>
    </thead>
  );
}
