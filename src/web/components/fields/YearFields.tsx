/** The first and last day of a fiscal year, and how many months that makes. */
import type { JSX } from "react";
import { monthsIn, parseDate } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import { DateField } from "./DateField.tsx";

export interface YearFieldsProps {
  readonly start: string;
  readonly end: string;
  readonly disabled?: boolean;
  readonly onChange: (change: { readonly start?: string; readonly end?: string }) => void;
}

/** Draws the two fields. */
export function YearFields({ start, end, disabled = false, onChange }: YearFieldsProps): JSX.Element {
  const year = { start: parseDate(start), end: parseDate(end) };
  const endsBefore = year.start !== null && year.end !== null && year.end < year.start;
  const months =
    year.start === null || year.end === null || endsBefore
      ? null
      : monthsIn({ start: year.start, end: year.end });
  return (
    <fieldset className="year">
      <legend>{t("common.year.title")}</legend>
      <div className="row">
        <DateField
          label={t("common.year.start")}
          value={start}
          disabled={disabled}
          error={wrong(start)}
          onChange={(typed) => {
            onChange({ start: typed });
          }}
        />
        <DateField
          label={t("common.year.end")}
          value={end}
          disabled={disabled}
          error={endsBefore ? t("common.year.endsBeforeStart") : wrong(end)}
          onChange={(typed) => {
            onChange({ end: typed });
          }}
        />
      </div>
      <p className="sm ink2" aria-live="polite">
        {months === null ? "" : t("common.year.months", { count: months })}
      </p>
    </fieldset>
  );
}

/** A date is judged when enough of it is typed to be one. */
function wrong(typed: string): string | null {
  return typed.replaceAll("-", "").length >= 8 && parseDate(typed) === null ? t("common.year.unknown") : null;
}
