/** The rows of an accrual appendix and their fields. */
import type { AccrualContent } from "#wire/appendixContents.ts";
import { t } from "#web/lib/texts/translate.ts";
import { amountColumn, choiceColumn, dateColumn, type FieldColumn, textColumn } from "../../grid/column.ts";
import type { RowsLens } from "../../rows/rowsLens.ts";

export type AccrualRow = AccrualContent["rows"][number];

export const accrualLens: RowsLens<AccrualRow> = {
  read: (typed) => (typed.kind === "accrual" ? typed.content.rows : []),
  write: (typed, rows) =>
    typed.kind === "accrual" ? { ...typed, content: { ...typed.content, rows: [...rows] } } : typed,
  blank: (id) => ({
    id,
    text: "",
    account: null,
    amountOre: null,
    from: null,
    to: null,
    basis: null,
    timing: null,
  }),
};

const text = textColumn<AccrualRow>({
  key: "text",
  label: t("appendices.columns.text"),
  width: "wide",
  lengthAtMost: 500,
  get: (row) => row.text,
  set: (row, value) => ({ ...row, text: value }),
});
const whole = amountColumn<AccrualRow>({
  key: "whole",
  label: t("appendices.columns.whole"),
  width: "amount",
  get: (row) => row.amountOre,
  set: (row, amountOre) => ({ ...row, amountOre }),
});
const from = dateColumn<AccrualRow>({
  key: "from",
  label: t("appendices.columns.from"),
  width: "narrow",
  get: (row) => row.from,
  set: (row, value) => ({ ...row, from: value }),
});
const to = dateColumn<AccrualRow>({
  key: "to",
  label: t("appendices.columns.to"),
  width: "narrow",
  get: (row) => row.to,
  set: (row, value) => ({ ...row, to: value }),
});
const basis = choiceColumn<AccrualRow, "months" | "days">({
  key: "basis",
  label: t("appendices.columns.basis"),
  width: "choice",
  none: t("appendices.accrual.basis.own"),
  choices: (["months", "days"] as const).map((value) => ({
    value,
    label: t(`appendices.accrual.basis.${value}`),
  })),
  get: (row) => row.basis,
  set: (row, value) => ({ ...row, basis: value }),
});
const timing = choiceColumn<AccrualRow, "prepaid" | "accrued">({
  key: "timing",
  label: t("appendices.columns.timing"),
  width: "choice",
  none: t("appendices.accrual.timing.own"),
  choices: (["prepaid", "accrued"] as const).map((value) => ({
    value,
    label: t(`appendices.accrual.timing.${value}`),
  })),
  get: (row) => row.timing,
  set: (row, value) => ({ ...row, timing: value }),
});

/** The text first; the appendix's own accounts come after it. */
export const accrualColumns: readonly [FieldColumn<AccrualRow>, ...FieldColumn<AccrualRow>[]] = [
  text,
  whole,
  from,
  to,
  basis,
  timing,
];
