/** The line under the title: the rules that hold, the last day, and what became of the return. */
import type { JSX } from "react";
import type { FormsPage } from "#wire/forms.ts";
import { dayText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";

/** Draws the line. */
export function HeadLine({ page }: { page: FormsPage }): JSX.Element {
  const { incomeYear, period, lastDay, filing } = page;
  const rules = [
    t("forms.head.rules", { incomeYear, period }),
    ...(lastDay === null ? [] : [t("forms.head.lastDay", { day: dayText(lastDay, incomeYear) })]),
  ];
  const handed = filedText(filing);
  return (
    <>
      {rules.join(", ")}
      {handed !== "" && ` · ${handed}`}
    </>
  );
}

function filedText({ filedOn, receiptNumber, signedOn, by }: FormsPage["filing"]): string {
  if (filedOn === null) return "";
  const parts = [
    t("forms.head.filed", { day: filedOn }),
    ...(receiptNumber === "" ? [] : [t("forms.head.receipt", { number: receiptNumber })]),
    ...(signedOn === null ? [] : [t("forms.head.signed", { day: signedOn })]),
  ];
  return by === null ? parts.join(", ") : `${parts.join(", ")} ${t("forms.head.by", { name: by.name })}`;
}
