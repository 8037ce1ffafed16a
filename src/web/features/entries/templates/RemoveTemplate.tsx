/** Asks before a template is removed for the whole firm. */
import type { JSX } from "react";
import type { EntryTemplate } from "#wire/entries.ts";
import { ConfirmDialog } from "#web/components/dialogs/ConfirmDialog.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { useRemoveTemplate } from "#web/lib/entries/templateQueries.ts";
import { t } from "#web/lib/texts/translate.ts";

export interface RemoveTemplateProps {
  readonly template: EntryTemplate;
  readonly onClose: () => void;
}

/** Draws the question; mount it only while it is asked. */
export function RemoveTemplate({ template, onClose }: RemoveTemplateProps): JSX.Element {
  const remove = useRemoveTemplate();
  return (
    <ConfirmDialog
      title={t("entries.templates.removeTitle")}
      confirm={t("entries.templates.removeConfirm")}
      danger
      busy={remove.isPending}
      onConfirm={() => {
        remove.mutate(template.templateId, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <p>{t("entries.templates.removeText", { name: template.name })}</p>
      <FailureNotice error={remove.error} />
    </ConfirmDialog>
  );
}
