/** Rows as people and databases want them: decoded one at a time from the columns. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { Ore } from "#domain/money/ore.ts";
import { ore } from "#domain/money/ore.ts";
import { fieldText } from "../bytes/fields.ts";
import { type ObjectReference, readObjectList } from "../bytes/objectList.ts";
import { rowKind } from "../columns/rows.ts";
import { exactOre } from "../columns/sums.ts";
import { plainDateOf, readDate } from "../dates.ts";
import type { SieContent } from "../sieFile.ts";
import { splitLine } from "./voucherName.ts";

/** `trans` counts; the others are history of corrections. */
export type RowRecord = "trans" | "trans-added" | "rtrans" | "btrans";

export interface RowDetails {
  readonly transDate: PlainDate | null;
  readonly text: string;
  /** A decimal number as the file writes it; empty when it says none. */
  readonly quantity: string;
  readonly sign: string;
}

const noDetails: RowDetails = { transDate: null, text: "", quantity: "", sign: "" };

/** The account number of a row. */
export function accountOf(content: SieContent, row: number): string {
  return content.accounts[content.rows.account[row] ?? 0]?.number ?? "";
}

/** The amount of a row, debit positive. */
export function oreOf(content: SieContent, row: number): Ore {
  return ore(exactOre(content.rows, row));
}

/** Which record the row was. */
export function recordOf(content: SieContent, row: number): RowRecord {
  switch (content.rows.kind[row]) {
    case rowKind.added:
      return "rtrans";
    case rowKind.struck:
      return "btrans";
    case rowKind.transAfterAdded:
      return "trans-added";
    default:
      return "trans";
  }
}

/** What stands after the amount of a row. */
export function detailsOf(content: SieContent, row: number): RowDetails {
  const restAt = content.rows.restAt[row] ?? 0;
  if (restAt === 0) return noDetails;
  const fields = splitLine(content.bytes, restAt);
  return {
    transDate: plainDateOf(readDate(fieldText(fields, 0, content))?.date ?? 0),
    text: fieldText(fields, 1, content),
    quantity: fieldText(fields, 2, content),
    sign: fieldText(fields, 3, content),
  };
}

/** The objects of a row. */
export function objectsOf(content: SieContent, row: number): readonly ObjectReference[] {
  return objectListOf(content, content.rows.objects[row] ?? 0);
}

/** The objects of a list that rows and balances refer to by its number. */
export function objectListOf(content: SieContent, list: number): readonly ObjectReference[] {
  const { objectLists } = content;
  const range = { from: objectLists.from[list] ?? 0, to: objectLists.to[list] ?? 0 };
  return list === 0 ? [] : readObjectList(content, range).pairs;
}
