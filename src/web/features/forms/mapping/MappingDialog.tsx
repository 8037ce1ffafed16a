/** Chooses the box of an account, for this client and the years to come, or takes such a choice back. */
import { Button, Select } from "@mantine/core";
import { type JSX, useState } from "react";
import type { MappingLine } from "#wire/forms.ts";
import { Dialog } from "#web/components/dialogs/Dialog.tsx";
import { Form } from "#web/components/fields/Form.tsx";
import { amountText } from "#web/lib/format/amounts.ts";
import { boxLabel } from "#web/lib/forms/boxLabel.ts";
import { useChooseField } from "#web/lib/forms/formQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { fieldName, fieldsFor, type MappingField } from "./mappingFilter.ts";

export interface MappingDialogProps {
  readonly closingId: string;
  readonly line: MappingLine;
  readonly fields: readonly MappingField[];
  readonly onClose: () => void;
}

/** Draws the dialog; mount it only while it is open. */
export function MappingDialog({ closingId, line, fields, onClose }: MappingDialogProps): JSX.Element {
  const { account, name, closingOre, chosen } = line;
  const [code, setCode] = useState(line.used);
  const save = useChooseField(closingId);
  const send = (next: string | null): void => {
    save.mutate({ account, code: next }, { onSuccess: onClose });
  };
  return (
    <Dialog title={t("formAnswers.mapping.title", { account, name })} onClose={onClose}>
      <Form
        submit={t("formAnswers.mapping.save")}
        busy={save.isPending}
        error={save.error}
        disabled={code === null || code === chosen}
        beside={
          <>
            {chosen !== null && (
              <Button
                variant="default"
                disabled={save.isPending}
                onClick={() => {
                  send(null);
                }}
              >
                {t("formAnswers.mapping.takeBack")}
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              {t("common.cancel")}
            </Button>
          </>
        }
        onSubmit={() => {
          if (code !== null) send(code);
        }}
      >
        <p>
          {t("formAnswers.mapping.balance", { amount: amountText(closingOre) })}. {standsText(line, fields)}
        </p>
        <Select
          label={t("formAnswers.mapping.field")}
          placeholder={t("formAnswers.mapping.placeholder")}
          data={fieldsFor(account, fields).map((field) => ({ value: field.code, label: fieldName(field) }))}
          value={code}
          searchable
          openOnFocus={false}
          selectFirstOptionOnChange
          allowDeselect={false}
          nothingFoundMessage={t("formAnswers.mapping.nothing")}
          data-autofocus
          onChange={setCode}
        />
        <p className="ink2">{t("formAnswers.mapping.text")}</p>
      </Form>
    </Dialog>
  );
}

function standsText({ used, by }: MappingLine, fields: readonly MappingField[]): string {
  const field = fields.find((one) => one.code === used);
  if (used === null || by === null) return t("formAnswers.mapping.nowhere");
  return t("formAnswers.mapping.now", {
    row: field === undefined || field.row === "" ? used : field.row,
    label: field === undefined ? "" : boxLabel(field.label).text,
    by: t(`forms.placedBy.${by}`),
  });
}
