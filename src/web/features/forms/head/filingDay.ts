/** The day on which a return was handed in or signed, as it was typed; and what is sent when one is said or taken back. */
import type { FilingChange, FormsPage } from "#wire/forms.ts";
import { parseDate } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";

export type FilingStep = "filed" | "signed";
type Filing = FormsPage["filing"];

export type FilingDay =
  { readonly ok: true; readonly day: string } | { readonly ok: false; readonly fault: string };

/** Reads the day: one that has been, and not before the return was handed in. */
export function filingDay(
  text: string,
  about: { readonly what: FilingStep; readonly filedOn: string | null; readonly today: string },
): FilingDay {
  const day = parseDate(text);
  if (day === null) return { ok: false, fault: t("forms.filing.wrongDay") };
  if (day > about.today) return { ok: false, fault: t("forms.filing.futureDay") };
  if (about.what === "signed" && about.filedOn !== null && day < about.filedOn)
    return { ok: false, fault: t("forms.filing.beforeFiled", { day: about.filedOn }) };
  return { ok: true, day };
}

/** Says the day, and leaves the other step as it is. */
export function withDay(
  { filedOn, receiptNumber, signedOn }: Filing,
  said: { readonly what: FilingStep; readonly day: string; readonly receipt: string },
): FilingChange {
  return said.what === "filed"
    ? { filedOn: said.day, receiptNumber: said.receipt, signedOn }
    : { filedOn, receiptNumber, signedOn: said.day };
}

/** Takes a step back; what is not handed in cannot be signed. */
export function takenBack({ filedOn, receiptNumber }: Filing, what: FilingStep): FilingChange {
  return what === "filed"
    ? { filedOn: null, receiptNumber: "", signedOn: null }
    : { filedOn, receiptNumber, signedOn: null };
}
