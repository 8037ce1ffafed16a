/** Who answers for the closing, and its fiscal year as long as nothing is imported into it. */
import { type JSX, useState } from "react";
import type { Closing } from "#wire/clients.ts";
import { Form } from "#web/components/fields/Form.tsx";
import { ResponsibleField } from "#web/components/fields/ResponsibleField.tsx";
import { YearFields } from "#web/components/fields/YearFields.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { parseDate } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import { useSaveSettings } from "./useSaveSettings.ts";

/** Draws the form. */
export function ClosingSettings({ closing, mayEdit }: { closing: Closing; mayEdit: boolean }): JSX.Element {
  const [responsible, setResponsible] = useState(closing.responsible.userId);
  const [year, setYear] = useState(closing.fiscalYear);
  const save = useSaveSettings(`/api/closings/${closing.closingId}`);
  const isFixed = closing.currentImport !== null || closing.runningImport !== null;
  const isSameYear = year.start === closing.fiscalYear.start && year.end === closing.fiscalYear.end;
  const isSame = isSameYear && responsible === closing.responsible.userId;
  return (
    <Panel title={t("settings.closing.title")}>
      <Form
        submit={t("common.save")}
        busy={save.isPending}
        error={save.error}
        disabled={!mayEdit || isSame}
        onSubmit={() => {
          const fiscalYear = {
            start: parseDate(year.start) ?? year.start,
            end: parseDate(year.end) ?? year.end,
          };
          save.mutate({ responsibleUserId: responsible, ...(isSameYear ? {} : { fiscalYear }) });
        }}
      >
        <ResponsibleField value={responsible} disabled={!mayEdit} onChange={setResponsible} />
        <YearFields
          {...year}
          disabled={!mayEdit || isFixed}
          onChange={(change) => {
            setYear((before) => ({ ...before, ...change }));
          }}
        />
        {isFixed && <p className="sm ink2">{t("settings.closing.fixed")}</p>}
      </Form>
    </Panel>
  );
}
