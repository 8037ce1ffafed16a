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
import {
  type ReconciliationTab,
  ReconciliationTabPanel,
  ReconciliationTabs,
} from "#web/components/page/ReconciliationTabs.tsx";
import { useKeys } from "#web/lib/keyboard/useKeys.ts";
import { t } from "#web/lib/texts/translate.ts";
import { AccountPanel } from "./account/AccountPanel.tsx";
import { BooksPanel } from "./account/BooksPanel.tsx";
import { helpByTab } from "./reconciliationHelp.ts";
import "./reconciliation.css";
import { allAccounts } from "./rows/tableRows.ts";
import { ColumnsMenu } from "./table/ColumnsMenu.tsx";
import type { FiguresView } from "./useFiguresView.ts";

export interface ReconciliationFrameProps {
  readonly closingId: string;
  readonly tab: ReconciliationTab;
  readonly view: FiguresView;
  readonly tools: ReactNode;
  readonly children: ReactNode;
}

/** Draws the frame around a table. */
export function ReconciliationFrame(props: ReconciliationFrameProps): JSX.Element {
  const { closingId, tab, view } = props;
  const { panel, search, setSearch } = view;
  const help = helpByTab[tab === "result" ? "result" : "balance"];
  usePageHelp(help);
  useKeys({ Escape: panel.voucherIndex === null ? panel.close : panel.closeVoucher });
  const isOfResult =
    tab === "result" && allAccounts(view.sections).some(({ account }) => account === panel.account);
  const Panel = isOfResult ? BooksPanel : AccountPanel;
  return (
    <>
      <PageHeader title={t("reconciliation.title")}>
        {props.tools}
        <SearchField
          label={t("reconciliation.search.label")}
          placeholder={t("reconciliation.search.placeholder")}
          value={search}
          onChange={setSearch}
        />
        <ColumnsMenu columns={view.allColumns} hiddenColumns={view.hiddenColumns} />
        <PrintButton />
      </PageHeader>
      <ReconciliationTabs closingId={closingId} tab={tab} />
      <div className={panel.account === null ? "split" : "split with-panel"}>
        <ReconciliationTabPanel tab={tab}>{props.children}</ReconciliationTabPanel>
        {panel.account !== null && (
          <Panel
            closingId={closingId}
            account={panel.account}
            panel={panel}
            onStep={view.table.cursor.step}
          />
        )}
      </div>
      <HintLine keys={help.keys} />
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
