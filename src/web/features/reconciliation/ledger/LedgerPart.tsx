/** The ledger of an account in the panel, and over it one of its vouchers; the ledger keeps its place beneath. */
import { type JSX, useEffect, useRef } from "react";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { VoucherView } from "#web/components/voucher/VoucherView.tsx";
import type { OpenAccount } from "../useOpenAccount.ts";
import { LedgerView } from "./LedgerView.tsx";
import { useLedger } from "./useLedger.ts";

export interface LedgerPartProps {
  readonly closingId: string;
  readonly account: string;
  readonly panel: OpenAccount;
  /** Rows can be asked about. */
  readonly mayAsk: boolean;
}

/** Draws ledger and voucher. */
export function LedgerPart({ closingId, account, panel, mayAsk }: LedgerPartProps): JSX.Element {
  const { data, error } = useLedger(closingId, account);
  const { voucherIndex } = panel;
  const body = useKeptFocus(voucherIndex);
  return (
    <div
      ref={body}
      className="in-panel"
      role="tabpanel"
      tabIndex={-1}
      id="account-panel-ledger"
      aria-labelledby="account-tab-ledger"
    >
      <FailureNotice error={error} />
      {data === undefined && error === null && <SkeletonLines lines={8} />}
      {data !== undefined && (
        <LedgerView
          key={account}
          closingId={closingId}
          ledger={data}
          panel={panel}
          isBeneath={voucherIndex !== null}
          mayAsk={mayAsk}
        />
      )}
      {voucherIndex !== null && (
        <VoucherView
          closingId={closingId}
          account={account}
          voucherIndex={voucherIndex}
          onBack={panel.closeVoucher}
        />
      )}
    </div>
  );
}

/** Keeps the focus in the panel when a voucher takes the place of the ledger, or gives it back. */
function useKeptFocus(voucherIndex: number | null) {
  const body = useRef<HTMLDivElement>(null);
  const shown = useRef(voucherIndex);
  useEffect(() => {
    const isLeft = document.activeElement === document.body || body.current?.contains(document.activeElement);
    if (shown.current !== voucherIndex && isLeft === true) body.current?.focus();
    shown.current = voucherIndex;
  }, [voucherIndex]);
  return body;
}
