/**
 * The rows of a ledger that stand in view; a row whose page is on the way is a pale bar of the same height. The
 * links are plain: the ledger hears their clicks, because dozens of rows are drawn anew in a frame while scrolling.
 */
import { IconMessageQuestion } from "@tabler/icons-react";
import { type JSX, memo, useMemo } from "react";
import type { LedgerRow } from "#wire/reconciliation.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { plainAmount } from "#web/components/table/copyCells.ts";
import "#web/components/questions/ask.css";
import { rowAt, type RowsByPage } from "#web/components/table/rowPages.ts";
import { PlaceLink } from "#web/components/trace/PlaceLink.tsx";
import { tracePlace } from "#web/components/trace/tracePlace.ts";
import { SpacerRow } from "#web/components/table/SpacerRow.tsx";
import type { RowWindow } from "#web/components/table/useRowWindow.ts";
import { t } from "#web/lib/texts/translate.ts";
import { changeText } from "../changes/changeText.ts";
import type { LedgerChanges } from "../changes/useLedgerChanges.ts";

const ledgerColumns = 6;

export interface LedgerRowsProps {
  readonly closingId: string;
  readonly account: string;
  readonly window: RowWindow;
  readonly rowsByPage: RowsByPage<LedgerRow>;
  /** The position that was jumped to. */
  readonly marked: number | null;
  /** What the current import changed on the account. */
  readonly changed: LedgerChanges | null;
  readonly mayAsk: boolean;
}

/** Draws the rows of the window between spacers for the rest. */
export function LedgerRows(props: LedgerRowsProps): JSX.Element {
  const { closingId, account, window, rowsByPage, marked, changed, mayAsk } = props;
  const changeByVoucher = useMemo(() => changeTexts(changed), [changed]);
  const positions = Array.from({ length: window.end - window.first }, (_, index) => window.first + index);
  return (
    <>
      <SpacerRow heightPx={window.beforePx} columns={ledgerColumns} />
      {positions.map((position) => {
        const row = rowAt(rowsByPage, position);
        return (
          <Row
            key={position}
            closingId={closingId}
            account={account}
            position={position}
            row={row}
            isMarked={position === marked}
            change={changeByVoucher.get(row?.voucher ?? "") ?? null}
            mayAsk={mayAsk}
          />
        );
      })}
      <SpacerRow heightPx={window.afterPx} columns={ledgerColumns} />
    </>
  );
}

/** What is said of each changed voucher, by its name. */
function changeTexts(changed: LedgerChanges | null): ReadonlyMap<string, string> {
  if (changed === null) return new Map();
  const { changes, importNumber } = changed;
  return new Map(changes.map((change) => [change.voucher, changeText(change, importNumber)]));
}

interface RowProps {
  readonly closingId: string;
  readonly account: string;
  readonly position: number;
  readonly row: LedgerRow | undefined;
  readonly isMarked: boolean;
  /** What the import changed in its voucher, in words. */
  readonly change: string | null;
  readonly mayAsk: boolean;
}

const Row = memo(function Row(props: RowProps): JSX.Element {
  const { closingId, account, position, row, isMarked, change, mayAsk } = props;
  const place = {
    "aria-rowindex": position + 3,
    className: isMarked ? "sel" : change === null ? "" : "chg",
  };
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
        <RowLink closingId={closingId} account={account} row={row} />
      </td>
      <td className="el text" title={change === null ? row.text : `${change} · ${row.text}`}>
        {row.entryId !== null && (
          <>
            <span className="tag">{t("reconciliation.ledger.entry")}</span>{" "}
          </>
        )}
        {change !== null && <span className="warn b">{change} </span>}
        {row.text}
      </td>
      <td className="r" data-plain={plainAmount(row.amountOre)}>
        <Amount ore={row.amountOre} />
      </td>
      <td className="r" data-plain={plainAmount(row.balanceOre)}>
        <Amount ore={row.balanceOre} />
      </td>
      {mayAsk && row.entryId !== null && <td className="asks" data-plain="" />}
      {mayAsk && row.entryId === null && (
        <td className="asks" data-plain="">
          <button
            type="button"
            className="icb ask"
            data-ask={position}
            aria-label={t("questions.ask.about", { about: row.voucher })}
            title={t("questions.ask.action")}
          >
            <IconMessageQuestion className="i" aria-hidden="true" />
          </button>
        </td>
      )}
    </tr>
  );
});

/** Opens the voucher over the ledger, or goes to the closing entry. */
function RowLink(props: Pick<RowProps, "closingId" | "account"> & { readonly row: LedgerRow }): JSX.Element {
  const { closingId, account, row } = props;
  if (row.entryId !== null) {
    const place = tracePlace(closingId, { kind: "entry", entryId: row.entryId }, window.location);
    return <PlaceLink href={place}>{row.voucher}</PlaceLink>;
  }
  return (
    <a
      href={`?konto=${encodeURIComponent(account)}&ver=${row.voucherIndex ?? ""}`}
      data-voucher={row.voucherIndex}
    >
      {row.voucher}
    </a>
  );
}
