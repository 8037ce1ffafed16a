/** One side of Reskontra: its head and tabs, the ledger or what is said in its place, and the voucher beside it. */
import type { JSX } from "react";
import { SearchField } from "#web/components/fields/SearchField.tsx";
import { HintLine } from "#web/components/page/HintLine.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { PageHeader } from "#web/components/page/PageHeader.tsx";
import { usePageHelp } from "#web/components/page/pageHelp.ts";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { VoucherPanel } from "#web/components/voucher/VoucherPanel.tsx";
import { useKeys } from "#web/lib/keyboard/useKeys.ts";
import { t } from "#web/lib/texts/translate.ts";
import { LedgerActions } from "./LedgerActions.tsx";
import { ledgersHelp } from "./ledgersHelp.ts";
import "./ledgers.css";
import { ledgerTabPanel, LedgerTabs } from "./LedgerTabs.tsx";
import { DayRefused } from "./head/DayRefused.tsx";
import { NotFetched } from "./pasted/NotFetched.tsx";
import { LedgerBody } from "./LedgerBody.tsx";
import { type LedgerPlace, useLedger } from "./view/useLedger.ts";
import { useLedgerChoice } from "./view/useLedgerChoice.ts";
import { useOpenInvoice } from "./view/useOpenInvoice.ts";
import { usePrintAll } from "./view/usePrintAll.ts";

/** Draws the page. */
export function LedgerPage({ place }: { place: LedgerPlace }): JSX.Element {
  const control = useLedgerChoice();
  const panel = useOpenInvoice();
  const { data, error, refetch } = useLedger(place, control.choice);
  const printing = usePrintAll(place, data);
  usePageHelp(ledgersHelp);
  useKeys({ Escape: panel.close });
  return (
    <>
      <PageHeader title={t("ledgers.title")}>
        <SearchField
          label={t("ledgers.search.label")}
          placeholder={t(`ledgers.search.${place.side}`)}
          value={control.searchText}
          onChange={control.setSearch}
        />
        <LedgerActions place={place} ledger={data} printing={printing} />
      </PageHeader>
      <LedgerTabs {...place} />
      <div className={panel.voucherIndex === null ? "split" : "split with-panel"}>
        <div className="scroll pad ledger-page" {...ledgerTabPanel(place.side)}>
          <DayRefused error={error} onBalanceDate={control.showBalanceDate} onRetry={refetch} />
          <FailureNotice error={printing.error} />
          {data === undefined && error === null && <SkeletonLines lines={12} />}
          {data !== undefined &&
            (data.source === null ? (
              <NotFetched place={place} ledger={data} />
            ) : (
              <LedgerBody
                place={place}
                ledger={data}
                control={control}
                panel={panel}
                isWhole={printing.isWhole}
              />
            ))}
        </div>
        {panel.voucherIndex !== null && (
          <VoucherPanel closingId={place.closingId} voucherIndex={panel.voucherIndex} onClose={panel.close} />
        )}
      </div>
      <HintLine keys={ledgersHelp.keys} />
    </>
  );
}
