/** The table of the log: when, who, what. */
import { Button } from "@mantine/core";
import type { JSX } from "react";
import { EmptyState } from "#web/components/page/EmptyState.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { Scroll } from "#web/components/page/Scroll.tsx";
import { SkeletonRows } from "#web/components/page/SkeletonRows.tsx";
import { useClients } from "#web/lib/api/queries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { EntryRow } from "./EntryRow.tsx";
import type { Names } from "./eventText.ts";
import { useLog } from "./useLog.ts";

/** Draws the log of one closing, or of the firm. */
export function LogTable({ closingId }: { closingId: string | null }): JSX.Element {
  const { entries, error, hasMore, isReadingMore, readMore, retry } = useLog(closingId);
  const names = useNames();
  if (entries?.length === 0) return <EmptyState title={t("log.empty")}>{t("log.emptyText")}</EmptyState>;
  return (
    <Scroll className="scroll pad" label={t("log.title")}>
      <FailureNotice error={error} onRetry={retry} />
      <Scroll className="sheet" label={t("log.columns.event")}>
        <table className="dense log" aria-busy={entries === undefined}>
          <thead>
            <tr>
              <th scope="col">{t("log.columns.at")}</th>
              <th scope="col">{t("log.columns.by")}</th>
              <th scope="col">{t("log.columns.event")}</th>
            </tr>
          </thead>
          <tbody>
            {entries === undefined && error === null && <SkeletonRows rows={10} columns={3} />}
            {entries?.map((entry) => (
              <EntryRow key={entry.entry} entry={entry} names={names} />
            ))}
          </tbody>
        </table>
      </Scroll>
      {hasMore && (
        <Button variant="default" mt={12} loading={isReadingMore} onClick={readMore}>
          {t("common.showMore")}
        </Button>
      )}
    </Scroll>
  );
}

function useNames(): Names {
  const { data } = useClients();
  return {
    clientNameById: new Map(data?.rows.map((row) => [row.clientId, row.name])),
    userNameById: new Map(data?.people.map((person) => [person.userId, person.name])),
  };
}
