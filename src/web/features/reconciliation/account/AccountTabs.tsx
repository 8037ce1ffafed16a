/** The tabs of an account's panel: Huvudbok, Bilagor, Historik and Kommentarer, each with its count. */
import { Tabs } from "@mantine/core";
import type { JSX } from "react";
import type { AccountState } from "#wire/reconciliation.ts";
import { CommentList } from "#web/components/signOff/CommentList.tsx";
import { HistoryList } from "#web/components/signOff/HistoryList.tsx";
import { useMayAsk } from "#web/lib/access.ts";
import { useComments, useHistory } from "#web/lib/signOff/signOffQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { LedgerPart } from "../ledger/LedgerPart.tsx";
import type { OpenAccount } from "../useOpenAccount.ts";
import { AccountAppendices } from "./AccountAppendices.tsx";

const tabs = ["ledger", "appendices", "history", "comments"] as const;
export type AccountTab = (typeof tabs)[number];

export interface AccountTabsProps {
  readonly closingId: string;
  readonly state: AccountState;
  readonly panel: OpenAccount;
  readonly tab: AccountTab;
  readonly onTab: (tab: AccountTab) => void;
}

/** Draws the tabs and what the chosen one shows; a voucher always stands over the ledger. */
export function AccountTabs({ closingId, state, panel, tab, onTab }: AccountTabsProps): JSX.Element {
  const { subject } = state.signOff;
  const mayAsk = useMayAsk();
  const counts: Readonly<Record<AccountTab, number | undefined>> = {
    ledger: undefined,
    appendices: state.appendices.length,
    history: useHistory(closingId, subject).data?.length,
    comments: useComments(closingId, subject).data?.length,
  };
  const shown = panel.voucherIndex === null ? tab : "ledger";
  const show = (chosen: string | null): void => {
    const next = tabs.find((each) => each === chosen);
    if (next === undefined) return;
    onTab(next);
    if (panel.voucherIndex !== null) panel.closeVoucher();
  };
  return (
    <>
      <Tabs id="account" value={shown} onChange={show}>
        <Tabs.List aria-label={t("reconciliation.panel.tabs")}>
          {tabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`reconciliation.panel.${each}`)}
              {counts[each] !== undefined && <span className="ink2 n"> {counts[each]}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      {shown === "ledger" ? (
        <LedgerPart closingId={closingId} account={state.account} panel={panel} mayAsk={mayAsk} />
      ) : (
        <div
          className="in-tab"
          role="tabpanel"
          tabIndex={0}
          id={`account-panel-${shown}`}
          aria-labelledby={`account-tab-${shown}`}
        >
          {shown === "appendices" && <AccountAppendices closingId={closingId} state={state} />}
          {shown === "history" && <HistoryList closingId={closingId} subject={subject} />}
          {shown === "comments" && (
            <CommentList key={state.account} closingId={closingId} subject={subject} />
          )}
        </div>
      )}
    </>
  );
}
