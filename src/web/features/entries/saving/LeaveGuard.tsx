/** Leaving the page with something written that is not saved: somebody is asked first. */
import { useBlocker } from "@tanstack/react-router";
import type { JSX } from "react";
import { ConfirmDialog } from "#web/components/dialogs/ConfirmDialog.tsx";
import { t } from "#web/lib/texts/translate.ts";

/** Guards the page; draws the question while it is asked. */
export function LeaveGuard({ isDirty }: { isDirty: boolean }): JSX.Element | null {
  const blocker = useBlocker({
    shouldBlockFn: () => isDirty,
    enableBeforeUnload: () => isDirty,
    withResolver: true,
  });
  if (blocker.status !== "blocked") return null;
  return (
    <ConfirmDialog
      title={t("entryEditor.leave.title")}
      confirm={t("entryEditor.leave.confirm")}
      danger
      onConfirm={blocker.proceed}
      onClose={blocker.reset}
    >
      <p>{t("entryEditor.leave.text")}</p>
    </ConfirmDialog>
  );
}
