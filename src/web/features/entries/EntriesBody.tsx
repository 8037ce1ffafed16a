/** The journal, or what stands where there is none. */
import { Button } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import type { JSX } from "react";
import type { TransferParts } from "#web/components/entries/transferParts.ts";
import { EmptyState } from "#web/components/page/EmptyState.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { useMayEdit } from "#web/lib/access.ts";
import { useKnownClosing } from "#web/lib/api/queries.ts";
import { useEntryList } from "#web/lib/entries/entryQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { Journal } from "./journal/Journal.tsx";
import type { OpenEntry } from "./useOpenEntry.ts";

export interface EntriesBodyProps {
  readonly closingId: string;
  readonly opened: OpenEntry;
  readonly transfer: TransferParts;
}

/** Draws it. */
export function EntriesBody({ closingId, opened, transfer }: EntriesBodyProps): JSX.Element {
  const { data, error, refetch } = useEntryList(closingId);
  if (data === undefined)
    return error === null ? <SkeletonLines lines={8} /> : <FailureNotice error={error} onRetry={refetch} />;
  if (data.entries.length === 0) return <NoEntries closingId={closingId} />;
  return <Journal closingId={closingId} list={data} opened={opened} transfer={transfer} />;
}

function NoEntries({ closingId }: { closingId: string }): JSX.Element {
  const mayEdit = useMayEdit();
  const navigate = useNavigate();
  const closing = useKnownClosing(closingId);
  if (closing !== null && closing.currentImport === null)
    return (
      <EmptyState
        title={t("entries.empty.title")}
        action={
          <Button
            renderRoot={(button) => (
              <Link {...button} to="/bokslut/$closingId/import" params={{ closingId }} />
            )}
          >
            {t("reconciliation.empty.action")}
          </Button>
        }
      >
        {t("entries.empty.noImport")}
      </EmptyState>
    );
  return (
    <EmptyState
      title={t("entries.empty.title")}
      action={
        mayEdit && (
          <Button
            onClick={() =>
              void navigate({ to: "/bokslut/$closingId/bokslutsverifikationer/ny", params: { closingId } })
            }
          >
            {t("entries.actions.create")}
          </Button>
        )
      }
    >
      {t(mayEdit ? "entries.empty.text" : "entries.empty.reader")}
    </EmptyState>
  );
}
