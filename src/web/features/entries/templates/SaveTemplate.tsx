/** Spara som mall: an entry's rows under a name, for all of the firm's closings. */
import { Button, TextInput } from "@mantine/core";
import { type JSX, useState } from "react";
import type { EntryLine } from "#wire/entries.ts";
import { Dialog } from "#web/components/dialogs/Dialog.tsx";
import { Form } from "#web/components/fields/Form.tsx";
import { typed } from "#web/components/fields/typed.ts";
import { useMakeTemplate } from "#web/lib/entries/templateQueries.ts";
import { t } from "#web/lib/texts/translate.ts";

export interface SaveTemplateProps {
  readonly entry: EntryLine;
  readonly onClose: () => void;
}

/** Draws the dialog; mount it only while it is open. */
export function SaveTemplate({ entry, onClose }: SaveTemplateProps): JSX.Element {
  const { number, text, isReversal, rows } = entry;
  const [name, setName] = useState(text);
  const [isTried, setTried] = useState(false);
  const make = useMakeTemplate();
  const isMissing = name.trim() === "";
  return (
    <Dialog title={t("entries.templates.saveTitle", { number })} onClose={onClose}>
      <Form
        submit={t("entries.templates.save")}
        busy={make.isPending}
        error={make.error}
        beside={
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
        }
        onSubmit={() => {
          setTried(true);
          const template = { name: name.trim(), text, isReversal, rows: rows.map(withoutName) };
          if (!isMissing) make.mutate(template, { onSuccess: onClose });
        }}
      >
        <p className="ink2">{t("entries.templates.saveText")}</p>
        <TextInput
          label={t("entries.templates.name")}
          value={name}
          maxLength={200}
          autoComplete="off"
          data-autofocus
          error={isTried && isMissing ? t("entries.templates.missing") : null}
          onChange={typed(setName)}
        />
      </Form>
    </Dialog>
  );
}

function withoutName({ account, amountOre, costCenter, project, text }: EntryLine["rows"][number]) {
  return { account, amountOre, costCenter, project, text };
}
