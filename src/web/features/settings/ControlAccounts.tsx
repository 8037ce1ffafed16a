/** Kontrollkonton: which accounts the customer and the supplier ledger are held against. */
import type { JSX } from "react";
import type { LedgerSide } from "#wire/ledgers.ts";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { ControlAccountsForm } from "./ControlAccountsForm.tsx";
import { useControlAccounts } from "./useControlAccounts.ts";

const sides: readonly LedgerSide[] = ["customer", "supplier"];

/** Draws the card; links lead to it by `#kontrollkonton`. */
export function ControlAccounts(props: { closingId: string; mayEdit: boolean }): JSX.Element {
  const { closingId, mayEdit } = props;
  const { data, error, refetch } = useControlAccounts(closingId);
  return (
    <div id="kontrollkonton">
      <Panel title={t("ledgers.control.title")}>
        <div className="stack">
          <p className="ink2">{t("ledgers.control.text")}</p>
          <FailureNotice error={error} onRetry={refetch} />
          {data === undefined && error === null && <SkeletonLines lines={4} />}
          {data !== undefined &&
            sides.map((side) => (
              <ControlAccountsForm
                key={`${side} ${data[side].accounts.map(({ account }) => account).join()}`}
                closingId={closingId}
                side={side}
                view={data}
                mayEdit={mayEdit}
              />
            ))}
        </div>
      </Panel>
    </div>
  );
}
