/** Asks when the return was handed in, with its receipt number, or when it was signed; or takes that back. */
import { Button, TextInput } from "@mantine/core";
import { type JSX, useState } from "react";
import type { FormsPage } from "#wire/forms.ts";
import { Dialog } from "#web/components/dialogs/Dialog.tsx";
import { DateField } from "#web/components/fields/DateField.tsx";
import { Form } from "#web/components/fields/Form.tsx";
import { typed } from "#web/components/fields/typed.ts";
import { today } from "#web/lib/format/dates.ts";
import { useChangeFiling } from "#web/lib/forms/formQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { filingDay, type FilingStep, takenBack, withDay } from "./filingDay.ts";

export interface FilingDialogProps {
  readonly closingId: string;
  readonly page: FormsPage;
  readonly what: FilingStep;
  readonly onClose: () => void;
}

/** Draws the dialog; mount it only while it is open. */
export function FilingDialog(props: FilingDialogProps): JSX.Element {
  const { closingId, page, what, onClose } = props;
  const { filing } = page;
  const known = what === "filed" ? filing.filedOn : filing.signedOn;
  const [day, setDay] = useState(known ?? today());
  const [receipt, setReceipt] = useState(filing.receiptNumber);
  const change = useChangeFiling(closingId);
  const read = filingDay(day, { what, filedOn: filing.filedOn, today: today() });
  return (
    <Dialog title={t(`forms.filing.${what}.title`)} onClose={onClose}>
      <Form
        submit={t("common.save")}
        busy={change.isPending}
        error={change.error}
        disabled={!read.ok}
        beside={
          <>
            {known !== null && (
              <Button
                variant="default"
                className="danger"
                disabled={change.isPending}
                onClick={() => {
                  change.mutate(takenBack(filing, what), { onSuccess: onClose });
                }}
              >
                {t(`forms.filing.${what}.takeBack`)}
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              {t("common.cancel")}
            </Button>
          </>
        }
        onSubmit={() => {
          if (read.ok)
            change.mutate(withDay(filing, { what, day: read.day, receipt }), { onSuccess: onClose });
        }}
      >
        <p>{t(`forms.filing.${what}.text`)}</p>
        <DateField
          label={t(`forms.filing.${what}.date`)}
          value={day}
          error={read.ok ? null : read.fault}
          onChange={setDay}
        />
        {what === "filed" && (
          <TextInput
            label={t("forms.filing.filed.receipt")}
            value={receipt}
            maxLength={100}
            autoComplete="off"
            onChange={typed(setReceipt)}
          />
        )}
        {what === "filed" && filing.signedOn !== null && <p className="ink2">{t("forms.filing.both")}</p>}
      </Form>
    </Dialog>
  );
}
