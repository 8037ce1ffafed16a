/** The ledger of an account: opening balance, every row with the running balance, closing balance. */
import { type JSX, type KeyboardEvent, type MouseEvent, useState } from "react";
import type { Ledger } from "#wire/reconciliation.ts";
import { countText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";
import { copyCells } from "#web/components/table/copyCells.ts";
import { useRowWindow } from "#web/components/table/useRowWindow.ts";
import type { OpenAccount } from "../useOpenAccount.ts";
import { LedgerFoot, LedgerHead, LedgerOpening } from "./LedgerFrame.tsx";
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
}

/** Draws the ledger. */
export function LedgerView({ closingId, ledger, panel, isBeneath }: LedgerViewProps): JSX.Element {
  const { account, name, total } = ledger;
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [marked, setMarked] = useState<number | null>(null);
  const window = useRowWindow(scroller, total, rowPx);
  const rowsByPage = useLedgerRows(closingId, { account, total, first: window.first, end: window.end });
  const goTo = (position: number): void => {
    setMarked(position);
    scroller?.scrollTo({ top: (position + 1) * rowPx - scroller.clientHeight / 2 });
  };
  return (
    <div className={isBeneath ? "ledger beneath" : "ledger"}>
      <div className="ledger-bar">
        <span className="ink2 n">
          {t("reconciliation.ledger.rows", { count: total, shown: countText(total) })}
        </span>
        {total > 0 && <PositionJump total={total} onGoTo={goTo} />}
      </div>
      <div
        className="hb"
        ref={setScroller}
        tabIndex={0}
        role="region"
        aria-label={t("reconciliation.ledger.label", { account, name })}
        onKeyDown={keepScrollingKeys}
        onClick={(event) => {
          openVoucherOf(event, panel);
        }}
        onCopy={copyCells}
      >
        <table
          className="dense"
          aria-label={t("reconciliation.panel.ledger")}
          aria-rowcount={total + ledgerRowsAround}
        >
          <LedgerHead ledger={ledger} />
          <tbody>
            <LedgerOpening ledger={ledger} />
            <LedgerRows account={account} window={window} rowsByPage={rowsByPage} marked={marked} />
          </tbody>
          <LedgerFoot ledger={ledger} />
        </table>
        {total === 0 && <p className="no-match mut">{t("reconciliation.ledger.none")}</p>}
      </div>
    </div>
  );
}

/** Headings, opening balance and closing balance are rows too. */
const ledgerRowsAround = 3;

/** Opens the voucher whose link was clicked; with a modifier the browser opens it in a tab of its own. */
function openVoucherOf(event: MouseEvent, panel: OpenAccount): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>("a[data-voucher]") : null;
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  panel.openVoucher(Number(link.dataset["voucher"]));
}

/** Arrows and page keys scroll the ledger when it has the focus, and leave the table's cursor alone. */
function keepScrollingKeys(event: KeyboardEvent): void {
  if (/^(Arrow|Page|Home|End)/.test(event.key)) event.stopPropagation();
}
