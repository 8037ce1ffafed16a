/** The side panel of an account of the balance table: figures, how it stands, its books, support and history. */
import { type JSX, useState } from "react";
import type { AccountState } from "#wire/reconciliation.ts";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { RefusalError } from "#web/lib/api/failures.ts";
import { t } from "#web/lib/texts/translate.ts";
import { AccountFacts } from "./AccountFacts.tsx";
import { AccountFoot } from "./AccountFoot.tsx";
import { type AccountTab, AccountTabs } from "./AccountTabs.tsx";
import { BooksPanel } from "./BooksPanel.tsx";
import { type AccountPanelProps, PanelFrame } from "./PanelFrame.tsx";
import { useAccountState } from "../useAccountState.ts";

/** Draws the panel; an account that is not in the table has its books only. */
export function AccountPanel(props: AccountPanelProps): JSX.Element {
  const { closingId, account, panel, onStep } = props;
  const { data, error, refetch } = useAccountState(closingId, account);
  // It stays as one goes from account to account.
  const [tab, setTab] = useState<AccountTab>("ledger");
  if (error instanceof RefusalError && error.status === 404) return <BooksPanel {...props} />;
  return (
    <PanelFrame
      account={account}
      name={data?.name ?? ""}
      panel={panel}
      onStep={onStep}
      {...(data === undefined ? {} : asideOf(data))}
    >
      <FailureNotice error={error} onRetry={refetch} />
      {data === undefined ? (
        error === null && <SkeletonLines lines={4} />
      ) : (
        <>
          <AccountFacts closingId={closingId} state={data} />
          <AccountTabs closingId={closingId} state={data} panel={panel} tab={tab} onTab={setTab} />
          <AccountFoot closingId={closingId} state={data} />
        </>
      )}
    </PanelFrame>
  );
}

function asideOf({ appendices }: AccountState): { readonly aside?: string } {
  const [first] = appendices;
  if (first === undefined) return {};
  return {
    aside:
      appendices.length === 1
        ? t("reconciliation.panel.appendix", { number: first.number })
        : t("reconciliation.panel.appendixCount", { count: appendices.length }),
  };
}
