/** The columns of a grid: how a field of a row is written for the eye, and read from what was typed. */
import type { JSX } from "react";
import { parseAmount } from "#web/lib/format/amountInput.ts";
import { amountText } from "#web/lib/format/amounts.ts";
import { parseDate } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";

/** A row of an appendix; the id stays as long as the row does. */
export interface GridRow {
  readonly id: string;
}

export type Written<Row> =
  { readonly ok: true; readonly row: Row } | { readonly ok: false; readonly fault: string };

export interface FieldColumn<Row> {
  readonly key: string;
  readonly label: string;
  readonly type: "text" | "amount" | "date" | "choice";
  /** A class of the style sheet that gives its width. */
  readonly width: "wide" | "middle" | "narrow" | "choice" | "stands" | "amount" | "figure";
  readonly read: (row: Row) => string;
  readonly write: (row: Row, text: string) => Written<Row>;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly lengthAtMost?: number;
}

/** A column that is only looked at. */
export interface ShownColumn<Row> {
  readonly key: string;
  readonly label: string;
  readonly type: "shown";
  readonly width: FieldColumn<Row>["width"];
  readonly isAmount?: boolean;
  readonly draw: (row: Row, index: number) => JSX.Element;
}

export type Column<Row> = FieldColumn<Row> | ShownColumn<Row>;

interface Field<Row, Value> {
  readonly key: string;
  readonly label: string;
  readonly width: FieldColumn<Row>["width"];
  readonly get: (row: Row) => Value;
  readonly set: (row: Row, value: Value) => Row;
}

/** Makes a column of text. */
export function textColumn<Row>(
  field: Field<Row, string> & { readonly lengthAtMost: number },
): FieldColumn<Row> {
  const { key, label, width, lengthAtMost } = field;
  return {
    key,
    label,
    width,
    type: "text",
    lengthAtMost,
    read: field.get,
    write: (row, text) => ({ ok: true, row: field.set(row, text.slice(0, lengthAtMost)) }),
  };
}

/** Makes a column of amounts; an empty one is unknown, never zero. */
export function amountColumn<Row>(field: Field<Row, string | null>): FieldColumn<Row> {
  const { key, label, width } = field;
  return {
    key,
    label,
    width,
    type: "amount",
    read: (row) => {
      const ore = field.get(row);
      return ore === null ? "" : amountText(ore);
    },
    write: (row, text) => {
      const typed = parseAmount(text);
      if (typed.ok) return { ok: true, row: field.set(row, typed.ore) };
      return { ok: false, fault: t(`appendices.faults.${typed.fault}`, { text }) };
    },
  };
}

/** Makes a column of dates. */
export function dateColumn<Row>(field: Field<Row, string | null>): FieldColumn<Row> {
  const { key, label, width } = field;
  return {
    key,
    label,
    width,
    type: "date",
    read: (row) => field.get(row) ?? "",
    write: (row, text) => {
      const date = text.trim() === "" ? null : parseDate(text);
      if (date === null && text.trim() !== "")
        return { ok: false, fault: t("appendices.faults.date", { text }) };
      return { ok: true, row: field.set(row, date) };
    },
  };
}

/** Makes a column of choices; no choice is `none`. Also what is typed or pasted of a choice is taken. */
export function choiceColumn<Row, Value extends string>(
  field: Field<Row, Value | null> & {
    readonly none: string | null;
    readonly choices: readonly { readonly value: Value; readonly label: string }[];
  },
): FieldColumn<Row> {
  const { key, label, width, choices, none } = field;
  return {
    key,
    label,
    width,
    type: "choice",
    choices: [...(none === null ? [] : [{ value: "", label: none }]), ...choices],
    read: (row) => field.get(row) ?? "",
    write: (row, text) => {
      if (text === "" && none !== null) return { ok: true, row: field.set(row, null) };
      const wanted = text.trim().toLocaleLowerCase("sv");
      const chosen = choices.find(
        (choice) => choice.value === text || choice.label.toLocaleLowerCase("sv") === wanted,
      );
      if (chosen === undefined) return { ok: false, fault: t("appendices.faults.choice", { text }) };
      return { ok: true, row: field.set(row, chosen.value) };
    },
  };
}

/** Tells whether a column can be written in. */
export function isField<Row>(column: Column<Row>): column is FieldColumn<Row> {
  return column.type !== "shown";
}
