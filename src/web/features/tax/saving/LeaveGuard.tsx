/** Leaving the page: what is typed is saved first, and where that fails somebody is asked before it is lost. */
import { useBlocker } from "@tanstack/react-router";
import type { JSX } from "react";
import { ConfirmDialog } from "#web/components/dialogs/ConfirmDialog.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { unsavedReason } from "./SavedLine.tsx";
import { type TaxEditor, isUnsaved } from "./taxEditor.ts";

/** Guards the page; draws the question while it is asked. */
export function LeaveGuard({ editor }: { editor: TaxEditor }): JSX.Element | null {
  const blocker = useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (current.pathname === next.pathname) return false;
      leaveField();
      await editor.save();
      return isUnsaved(editor.state());
    },
    enableBeforeUnload: () => {
      leaveField();
      return isUnsaved(editor.state());
    },
    withResolver: true,
  });
  if (blocker.status !== "blocked") return null;
  return (
    <ConfirmDialog
      title={t("tax.saving.leave")}
      confirm={t("tax.saving.leaveConfirm")}
      danger
      onConfirm={blocker.proceed}
      onClose={blocker.reset}
    >
      <p>{t("tax.saving.leaveText", { reason: unsavedReason(editor.state()) ?? "" })}</p>
    </ConfirmDialog>
  );
}

/** What stands in the field with the focus counts as typed: the back button and a reload do not leave it by themselves. */
function leaveField(): void {
  if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
}
