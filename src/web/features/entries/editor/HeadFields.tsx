/** The head of an entry: its day, its text, whether it is a reversal, and the appendices that it follows from. */
import { Checkbox, MultiSelect, TextInput } from "@mantine/core";
import type { JSX } from "react";
import { DateField } from "#web/components/fields/DateField.tsx";
import { typed } from "#web/components/fields/typed.ts";
import { appendixName } from "#web/lib/appendices/appendixName.ts";
import { useAppendixList } from "#web/lib/appendices/appendixQueries.ts";
import { parseDate } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import { asReversal, type Draft, type EntryDays } from "../draft/draft.ts";
import { dateFault, textFaults } from "../draft/draftFaults.ts";
import type { TextRules } from "../draft/textRules.ts";

export interface HeadFieldsProps {
  readonly closingId: string;
  readonly draft: Draft;
  readonly days: EntryDays;
  readonly rules: TextRules;
  readonly onChange: (change: (draft: Draft) => Draft) => void;
}

/** Draws the fields. */
export function HeadFields({ closingId, draft, days, rules, onChange }: HeadFieldsProps): JSX.Element {
  const set = (part: Partial<Draft>): void => {
    onChange((before) => ({ ...before, ...part }));
  };
  const textFault = textFaults(draft.text, rules).join(" ");
  return (
    <div className="card entry-head" data-keeps-focus>
      <DateField
        label={t("entryEditor.date")}
        value={draft.date}
        error={dayFault(draft, days)}
        disabled={draft.isReversal}
        onChange={(date) => {
          set({ date });
        }}
      />
      <TextInput
        label={t("entryEditor.text")}
        className="entry-text"
        value={draft.text}
        maxLength={1000}
        autoComplete="off"
        data-autofocus
        autoFocus
        error={textFault === "" ? null : textFault}
        onChange={typed((text) => {
          set({ text });
        })}
      />
      <AppendixField
        closingId={closingId}
        appendixIds={draft.appendixIds}
        onChange={(appendixIds) => {
          set({ appendixIds });
        }}
      />
      <Checkbox
        label={t("entryEditor.reversal")}
        description={t("entryEditor.reversalHelp", { date: days.nextYearStart })}
        checked={draft.isReversal}
        onChange={(event) => {
          const isReversal = event.currentTarget.checked;
          onChange((before) => asReversal(before, isReversal, days));
        }}
      />
    </div>
  );
}

/** While a date is half typed nothing is wrong with it. */
function dayFault(draft: Draft, days: EntryDays): string | null {
  const isWhole = draft.date.trim().length >= "ÅÅÅÅ-MM-DD".length;
  if (parseDate(draft.date) === null)
    return isWhole ? t("entryEditor.faults.date", { text: draft.date }) : null;
  return dateFault(draft, days)[0] ?? null;
}

interface AppendixFieldProps {
  readonly closingId: string;
  readonly appendixIds: readonly string[];
  readonly onChange: (appendixIds: readonly string[]) => void;
}

function AppendixField({ closingId, appendixIds, onChange }: AppendixFieldProps): JSX.Element | null {
  const { data } = useAppendixList(closingId);
  const choices = (data ?? []).filter(({ kind }) => kind !== "main");
  if (choices.length === 0 && appendixIds.length === 0) return null;
  return (
    <MultiSelect
      label={t("entryEditor.appendices")}
      placeholder={appendixIds.length === 0 ? t("entryEditor.appendicesHint") : ""}
      className="entry-appendices"
      data={choices.map(({ appendixId, number, name }) => ({
        value: appendixId,
        label: `${number} ${appendixName({ name, group: null })}`,
      }))}
      value={[...appendixIds]}
      searchable
      hidePickedOptions
      maxValues={12}
      nothingFoundMessage={t("entryEditor.noAppendix")}
      comboboxProps={{ withinPortal: false }}
      onChange={onChange}
    />
  );
}
