/** The return is handed in: a change is asked about first, once per visit to the page. */
import type { JSX } from "react";
import { ConfirmDialog } from "#web/components/dialogs/ConfirmDialog.tsx";
import { t } from "#web/lib/texts/translate.ts";
import type { PartProps } from "../taxWork.ts";

/** Draws the question while something is held for its answer. */
export function FiledQuestion({ work: { editor, state, filed } }: PartProps): JSX.Element | null {
  if (state.held.length === 0) return null;
  return (
    <ConfirmDialog
      title={t("tax.filed.title", { state: t(`tax.filed.${filed ?? "filed"}`) })}
      confirm={t("tax.filed.confirm")}
      danger
      onConfirm={() => {
        editor.confirmFiled();
      }}
      onClose={() => {
        editor.dropHeld();
      }}
    >
      <p>{t("tax.filed.text")}</p>
    </ConfirmDialog>
  );
}
