/** The ledger of an account: opening balance, every row with the running balance, closing balance. */
import { type JSX, type KeyboardEvent, type MouseEvent, useState } from "react";
import type { Ledger, LedgerRow } from "#wire/reconciliation.ts";
import { AskDialog } from "#web/components/questions/AskDialog.tsx";
import { copyCells } from "#web/components/table/copyCells.ts";
import { rowAt } from "#web/components/table/rowPages.ts";
import { useRowWindow } from "#web/components/table/useRowWindow.ts";
import { amountText, countText } from "#web/lib/format/amounts.ts";
import { noPlace } from "#web/lib/progress/questionQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { ChangeList } from "../changes/ChangeList.tsx";
import { useLedgerChanges } from "../changes/useLedgerChanges.ts";
import type { OpenAccount } from "../useOpenAccount.ts";
import { LedgerTable } from "./LedgerTable.tsx";
import { LedgerRows } from "./LedgerRows.tsx";
import { PositionJump } from "./PositionJump.tsx";
import { useLedgerRows } from "./useLedger.ts";

const rowPx = 26;

export interface LedgerViewProps {
  readonly closingId: string;
  readonly ledger: Ledger;
  readonly panel: OpenAccount;
  /** A voucher stands over the ledger. */
  readonly isBeneath: boolean;
  /** Rows can be asked about. */
  readonly mayAsk: boolean;
}

/** Draws the ledger. */
export function LedgerView(props: LedgerViewProps): JSX.Element {
  const { closingId, ledger, panel, mayAsk } = props;
  const { account, name, total } = ledger;
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [marked, setMarked] = useState<number | null>(null);
  const [asked, setAsked] = useState<number | null>(null);
  const window = useRowWindow(scroller, total, rowPx);
  const rowsByPage = useLedgerRows(closingId, { account, total, first: window.first, end: window.end });
  const changed = useLedgerChanges(account);
  const goTo = (position: number): void => {
    setMarked(position);
    scrollToRow(scroller, position);
  };
  return (
    <div className={props.isBeneath ? "ledger beneath" : "ledger"}>
      <LedgerBar total={total} onGoTo={goTo} />
      <ChangeList closingId={closingId} changed={changed} />
      <div
        className="hb"
        ref={setScroller}
        tabIndex={0}
        role="region"
        aria-label={t("reconciliation.ledger.label", { account, name })}
        onKeyDown={keepScrollingKeys}
        onClick={(event) => {
          openVoucherOf(event, panel);
          setAsked(positionAsked(event));
        }}
        onCopy={copyCells}
      >
        <LedgerTable ledger={ledger} mayAsk={mayAsk}>
          <LedgerRows
            closingId={closingId}
            account={account}
            window={window}
            rowsByPage={rowsByPage}
            marked={marked}
            changed={changed}
            mayAsk={mayAsk}
          />
        </LedgerTable>
        {total === 0 && <p className="no-match mut">{t("reconciliation.ledger.none")}</p>}
      </div>
      <Ask
        closingId={closingId}
        account={account}
        row={asked === null ? undefined : rowAt(rowsByPage, asked)}
        onClose={() => {
          setAsked(null);
        }}
      />
    </div>
  );
}

function LedgerBar(props: {
  readonly total: number;
  readonly onGoTo: (position: number) => void;
}): JSX.Element {
  const { total, onGoTo } = props;
  return (
    <div className="ledger-bar">
      <span className="ink2 n">
        {t("reconciliation.ledger.rows", { count: total, shown: countText(total) })}
      </span>
      {total > 0 && <PositionJump total={total} onGoTo={onGoTo} />}
    </div>
  );
}

interface AskProps {
  readonly closingId: string;
  readonly account: string;
  /** The row that is asked about; none when no question is. */
  readonly row: LedgerRow | undefined;
  readonly onClose: () => void;
}

function Ask({ closingId, account, row, onClose }: AskProps): JSX.Element | null {
  if (row === undefined) return null;
  const place = { ...noPlace, account, voucherIndex: row.voucherIndex };
  return <AskDialog closingId={closingId} place={place} about={aboutRow(account, row)} onClose={onClose} />;
}

/** Opens the voucher whose link was clicked; with a modifier the browser opens it in a tab of its own. */
function openVoucherOf(event: MouseEvent, panel: OpenAccount): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>("a[data-voucher]") : null;
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  panel.openVoucher(Number(link.dataset["voucher"]));
}

function scrollToRow(scroller: HTMLElement | null, position: number): void {
  scroller?.scrollTo({ top: (position + 1) * rowPx - scroller.clientHeight / 2 });
}

/** Tells which row's question button was pressed. */
function positionAsked({ target }: MouseEvent): number | null {
  const button = target instanceof Element ? target.closest<HTMLElement>("button[data-ask]") : null;
  return button === null ? null : Number(button.dataset["ask"]);
}

/** The row in words, as the question shows it. */
function aboutRow(account: string, { voucher, date, text, amountOre }: LedgerRow): string {
  return [account, voucher, date, text, amountText(amountOre)].filter(Boolean).join(" ");
}

/** Arrows and page keys scroll the ledger when it has the focus, and leave the table's cursor alone. */
function keepScrollingKeys(event: KeyboardEvent): void {
  if (/^(Arrow|Page|Home|End)/.test(event.key)) event.stopPropagation();
}
