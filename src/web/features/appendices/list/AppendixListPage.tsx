/** Avstämning, tab Bilagor: every appendix of the closing under the main appendix of its group. */
import { useParams } from "@tanstack/react-router";
import { type JSX, useState } from "react";
import { NewAppendixButton } from "#web/components/appendices/NewAppendixButton.tsx";
import { NewAppendixDialog } from "#web/components/appendices/NewAppendixDialog.tsx";
import { SearchField } from "#web/components/fields/SearchField.tsx";
import { EmptyState } from "#web/components/page/EmptyState.tsx";
import { HintLine } from "#web/components/page/HintLine.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { PageHeader } from "#web/components/page/PageHeader.tsx";
import { usePageHelp } from "#web/components/page/pageHelp.ts";
import { ReconciliationTabPanel, ReconciliationTabs } from "#web/components/page/ReconciliationTabs.tsx";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { useMayEdit } from "#web/lib/access.ts";
import { useAppendixList } from "#web/lib/appendices/appendixQueries.ts";
import { useKeys } from "#web/lib/keyboard/useKeys.ts";
import { t } from "#web/lib/texts/translate.ts";
import { listHelp } from "../appendixHelp.ts";
import { RollForwardButton } from "../rollForward/RollForwardButton.tsx";
import "../appendices.css";
import { AppendixTable } from "./AppendixTable.tsx";
import { listGroups, searchGroups } from "./listGroups.ts";
import { useAskedAppendix } from "./useAskedAppendix.ts";

/** Draws the tab. */
export function AppendixListPage(): JSX.Element {
  const { closingId = "" } = useParams({ strict: false });
  const [search, setSearch] = useState("");
  const asked = useAskedAppendix();
  const mayEdit = useMayEdit();
  usePageHelp(listHelp);
  useKeys({
    n: () => {
      if (mayEdit) asked.open();
    },
  });
  return (
    <>
      <PageHeader title={t("reconciliation.title")}>
        <SearchField
          label={t("appendices.list.search")}
          placeholder={t("appendices.list.searchHint")}
          value={search}
          onChange={setSearch}
        />
        <RollForwardButton closingId={closingId} />
        <NewAppendixButton closingId={closingId} account={null} primary />
      </PageHeader>
      <ReconciliationTabs closingId={closingId} tab="appendices" />
      <div className="split">
        <ReconciliationTabPanel tab="appendices">
          <List closingId={closingId} search={search} onSearch={setSearch} />
        </ReconciliationTabPanel>
      </div>
      {asked.isOpen && mayEdit && (
        <NewAppendixDialog closingId={closingId} account={asked.account} onClose={asked.close} />
      )}
      <HintLine keys={listHelp.keys} />
    </>
  );
}

interface ListProps {
  readonly closingId: string;
  readonly search: string;
  readonly onSearch: (search: string) => void;
}

function List({ closingId, search, onSearch }: ListProps): JSX.Element {
  const { data, error, refetch } = useAppendixList(closingId);
  if (data === undefined)
    return error === null ? <SkeletonLines lines={10} /> : <FailureNotice error={error} onRetry={refetch} />;
  if (data.length === 0)
    return (
      <EmptyState
        title={t("appendices.list.empty")}
        action={<NewAppendixButton closingId={closingId} account={null} />}
      >
        {t("appendices.list.emptyText")}
      </EmptyState>
    );
  const groups = searchGroups(listGroups(data), search);
  if (groups.length > 0) return <AppendixTable closingId={closingId} groups={groups} />;
  return (
    <p className="no-match">
      {t("appendices.list.noMatch", { search })}{" "}
      <button
        type="button"
        className="link"
        onClick={() => {
          onSearch("");
        }}
      >
        {t("appendices.list.showAll", { count: data.length })}
      </button>
    </p>
  );
}
