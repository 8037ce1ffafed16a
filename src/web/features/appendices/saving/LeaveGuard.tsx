/** Leaving the page: what is typed is saved first, and where that fails somebody is asked before it is lost. */
import { useBlocker } from "@tanstack/react-router";
import type { JSX } from "react";
import { ConfirmDialog } from "#web/components/dialogs/ConfirmDialog.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { type AppendixEditor, isUnsaved } from "./editor.ts";
import { unsavedReason } from "./SavedLine.tsx";

/** Guards the page; draws the question while it is asked. */
export function LeaveGuard({ editor }: { editor: AppendixEditor }): JSX.Element | null {
  const blocker = useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (current.pathname === next.pathname || !isUnsaved(editor.state())) return false;
      return (await editor.flush()) === null;
    },
    enableBeforeUnload: () => isUnsaved(editor.state()),
    withResolver: true,
  });
  if (blocker.status !== "blocked") return null;
  return (
    <ConfirmDialog
      title={t("appendices.saving.leave")}
      confirm={t("appendices.saving.leaveConfirm")}
      danger
      onConfirm={blocker.proceed}
      onClose={blocker.reset}
    >
      <p>{t("appendices.saving.leaveText", { reason: unsavedReason(editor.state()) ?? "" })}</p>
    </ConfirmDialog>
  );
}
