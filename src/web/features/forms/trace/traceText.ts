/** Varifrån? of a box as text to paste in a mail or a note, with tabs for a spreadsheet. */
import type { FieldTrace } from "#wire/forms.ts";
import { tabSeparated, plainAmount } from "#web/components/table/copyCells.ts";
import { t } from "#web/lib/texts/translate.ts";

/** Sums amounts in öre. */
export function sumOre(amounts: readonly string[]): string {
  return String(amounts.reduce((sum, ore) => sum + BigInt(ore), 0n));
}

/** Writes it, a line each. */
export function traceText(trace: FieldTrace): string {
  const { form, row, code, label, kronor, accounts, entries, terms, rules } = trace;
  return tabSeparated([
    [form, row === "" ? code : row, label, kronor ?? "–"],
    ...(accounts.length === 0 ? [] : [accountHead]),
    ...accounts.map((line) => [
      line.account,
      line.name,
      plainAmount(line.bookedOre),
      plainAmount(line.entriesOre),
      plainAmount(line.closingOre),
    ]),
    ...entries.map(({ number, text, amountOre }) => [number, text, plainAmount(amountOre)]),
    ...terms.map((term) => [
      term.operator,
      [term.form, term.row, term.label].filter(Boolean).join(" "),
      term.kronor,
    ]),
    ...rules.map(({ source, certainty }) => [
      t("forms.panel.rule"),
      source,
      t(`forms.certainty.${certainty}`),
    ]),
  ]);
}

const accountHead: readonly string[] = [
  t("forms.panel.account"),
  t("forms.panel.name"),
  t("forms.panel.before"),
  t("forms.panel.entriesSum"),
  t("forms.panel.closing"),
];
