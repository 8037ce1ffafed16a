/** Mallar: the firm's templates, used or removed. */
import { Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { type JSX, useState } from "react";
import type { EntryTemplate } from "#wire/entries.ts";
import { Dialog } from "#web/components/dialogs/Dialog.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { useTemplates } from "#web/lib/entries/templateQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { RemoveTemplate } from "./RemoveTemplate.tsx";

export interface TemplatesDialogProps {
  readonly onUse: (template: EntryTemplate) => void;
  readonly onClose: () => void;
}

/** Draws the dialog; mount it only while it is open. */
export function TemplatesDialog({ onUse, onClose }: TemplatesDialogProps): JSX.Element {
  const { data, error, refetch } = useTemplates();
  const [removed, setRemoved] = useState<EntryTemplate | null>(null);
  return (
    <>
      <Dialog title={t("entries.templates.title")} onClose={onClose} wide>
        <FailureNotice error={error} onRetry={refetch} />
        {data === undefined && error === null && <SkeletonLines lines={4} />}
        {data?.length === 0 && <p className="ink2">{t("entries.templates.none")}</p>}
        {data !== undefined && data.length > 0 && (
          <TemplateTable
            templates={data}
            onUse={(template) => {
              onClose();
              onUse(template);
            }}
            onRemove={setRemoved}
          />
        )}
      </Dialog>
      {removed !== null && (
        <RemoveTemplate
          template={removed}
          onClose={() => {
            setRemoved(null);
          }}
        />
      )}
    </>
  );
}

interface TemplateTableProps {
  readonly templates: readonly EntryTemplate[];
  readonly onUse: (template: EntryTemplate) => void;
  readonly onRemove: (template: EntryTemplate) => void;
}

function TemplateTable({ templates, onUse, onRemove }: TemplateTableProps): JSX.Element {
  return (
    <div className="wide templates">
      <table className="dense" aria-label={t("entries.templates.title")}>
        <thead>
          <tr>
            <th scope="col">{t("entries.templates.name")}</th>
            <th scope="col">{t("entries.templates.text")}</th>
            <th scope="col">{t("entries.templates.rows")}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {templates.map((template) => (
            <tr key={template.templateId}>
              <th scope="row" className="el">
                {template.name}
              </th>
              <td className="el">{template.text}</td>
              <td className="el n">{template.rows.map(({ account }) => account).join(", ")}</td>
              <td className="r">
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t("entries.templates.use", { name: template.name })}
                  onClick={() => {
                    onUse(template);
                  }}
                >
                  {t("entries.templates.useShort")}
                </Button>
                <button
                  type="button"
                  className="icb"
                  aria-label={t("entries.templates.remove", { name: template.name })}
                  onClick={() => {
                    onRemove(template);
                  }}
                >
                  <IconX className="i" aria-hidden="true" />
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
