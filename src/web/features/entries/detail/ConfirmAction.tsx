/** Asks before an entry is made void or put aside from the transfer. */
import type { JSX } from "react";
import { ConfirmDialog } from "#web/components/dialogs/ConfirmDialog.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import type { StateAction } from "#web/lib/entries/entryActions.ts";
import { useEntryState } from "#web/lib/entries/entryQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { EntryPlace } from "./entryPlace.ts";

export interface ConfirmActionProps extends EntryPlace {
  readonly action: StateAction;
  readonly onClose: () => void;
}

/** Tells whether an action is asked about first. */
export function needsConfirming(action: StateAction): action is "void" | "exclude" {
  return action === "void" || action === "exclude";
}

/** Draws the question; mount it only while it is asked. */
export function ConfirmAction({ closingId, entry, action, onClose }: ConfirmActionProps): JSX.Element | null {
  const change = useEntryState(closingId, entry.entryId);
  if (!needsConfirming(action)) return null;
  const { number, version } = entry;
  return (
    <ConfirmDialog
      title={t(`entries.actions.${action}Title`, { number })}
      confirm={t(`entries.actions.${action}`)}
      danger={action === "void"}
      busy={change.isPending}
      onConfirm={() => {
        change.mutate({ action, version }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <p>{t(`entries.actions.${action}Text`, { number })}</p>
      <FailureNotice error={change.error} />
    </ConfirmDialog>
  );
}
