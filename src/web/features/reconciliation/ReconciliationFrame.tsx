/**
 * What Balans and Resultat share: the head with its tabs, search and buttons, the table, and beside it the panel
 * of the open account, which pushes the table and never covers it.
 */
import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import type { JSX, ReactNode } from "react";
import { SearchField } from "#web/components/fields/SearchField.tsx";
import { HintLine } from "#web/components/page/HintLine.tsx";
import { PageHeader } from "#web/components/page/PageHeader.tsx";
import { usePageHelp } from "#web/components/page/pageHelp.ts";
import { useKeys } from "#web/lib/keyboard/useKeys.ts";
import { t } from "#web/lib/texts/translate.ts";
import { AccountPanel } from "./account/AccountPanel.tsx";
import { reconciliationHelp } from "./reconciliationHelp.ts";
import {
  type ReconciliationTab,
  ReconciliationTabPanel,
  ReconciliationTabs,
} from "#web/components/page/ReconciliationTabs.tsx";
import "./reconciliation.css";
import type { FigureColumn } from "./table/columns.ts";
import { ColumnsMenu } from "./table/ColumnsMenu.tsx";
import type { HiddenColumns } from "./table/useHiddenColumns.ts";
import type { OpenAccount } from "./useOpenAccount.ts";

export interface ReconciliationFrameProps {
  readonly closingId: string;
  readonly tab: ReconciliationTab;
  readonly columns: readonly FigureColumn[];
  readonly hiddenColumns: HiddenColumns;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly panel: OpenAccount;
  /** Moves the cursor of the table from the panel's buttons. */
  readonly onStep: (by: number) => void;
  readonly children: ReactNode;
}

/** Draws the frame around a table. */
export function ReconciliationFrame(props: ReconciliationFrameProps): JSX.Element {
  const { closingId, panel, search, onSearch } = props;
  usePageHelp(reconciliationHelp);
  useKeys({ Escape: panel.voucherIndex === null ? panel.close : panel.closeVoucher });
  return (
    <>
      <PageHeader title={t("reconciliation.title")}>
        <SearchField
          label={t("reconciliation.search.label")}
          placeholder={t("reconciliation.search.placeholder")}
          value={search}
          onChange={onSearch}
        />
        <ColumnsMenu columns={props.columns} hiddenColumns={props.hiddenColumns} />
        <PrintButton />
      </PageHeader>
      <ReconciliationTabs closingId={closingId} tab={props.tab} />
      <div className={panel.account === null ? "split" : "split with-panel"}>
        <ReconciliationTabPanel tab={props.tab}>{props.children}</ReconciliationTabPanel>
        {panel.account !== null && (
          <AccountPanel closingId={closingId} account={panel.account} panel={panel} onStep={props.onStep} />
        )}
      </div>
      <HintLine keys={reconciliationHelp.keys} />
    </>
  );
}

function PrintButton(): JSX.Element {
  return (
    <Button
      variant="default"
      leftSection={<IconPrinter className="i" aria-hidden="true" />}
      onClick={() => {
        window.print();
      }}
    >
      {t("reconciliation.print")}
    </Button>
  );
}
