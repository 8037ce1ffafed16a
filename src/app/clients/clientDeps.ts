/** What the use cases of clients and closings stand on, and the checks that they share. */
import {
  type FiscalYear,
  type FiscalYearProblem,
  fiscalYear,
  overlaps,
} from "#domain/calendar/fiscalYear.ts";
import { type PlainDate, parsePlainDate } from "#domain/calendar/plainDate.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { FirmStore } from "../firm/firmStore.ts";
import type { InFirm, Transaction } from "../firm/inFirm.ts";
import type { LogWriter } from "../log/logWriter.ts";
import type { ClientStore, ClosingOfClient } from "./clientStore.ts";

export interface ClientDeps {
  readonly inFirm: InFirm;
  readonly clients: ClientStore;
  readonly firms: FirmStore;
  readonly log: LogWriter;
  /** The day in Sweden: a personal number without century is read by it. */
  readonly today: () => PlainDate;
}

export interface TypedFiscalYear {
  readonly start: string;
  readonly end: string;
}

export type YearProblem = FiscalYearProblem | { readonly kind: "date-unknown"; readonly text: string };
export type ResponsibleProblem = {
  readonly kind: "responsible-unknown";
};
export type OverlapProblem = {
  readonly kind: "fiscal-year-overlaps";
  readonly start: PlainDate;
  readonly end: PlainDate;
};
export type NotFound = {
  readonly kind: "not-found";
};

/** Reads a fiscal year as typed. */
export function parseFiscalYear(typed: TypedFiscalYear): Result<FiscalYear, YearProblem> {
  const [start, end] = [parsePlainDate(typed.start), parsePlainDate(typed.end)];
  if (start === undefined) return refused({ kind: "date-unknown", text: typed.start });
  if (end === undefined) return refused({ kind: "date-unknown", text: typed.end });
  return fiscalYear(start, end);
}

/** Refuses a year that shares a day with another of the client's closings, and names that other one. */
export function checkOverlap(
  year: FiscalYear,
  others: readonly ClosingOfClient[],
): Result<FiscalYear, OverlapProblem> {
  const other = others.find(({ fiscalYear: taken }) => overlaps(taken, year));
  return other === undefined ? ok(year) : refused({ kind: "fiscal-year-overlaps", ...other.fiscalYear });
}

/** Refuses a responsible person who does not work in the firm (any longer). */
export async function checkResponsible(
  deps: Pick<ClientDeps, "firms">,
  transaction: Transaction,
  userId: string,
): Promise<Result<string, ResponsibleProblem>> {
  const person = await deps.firms.readPerson(transaction, userId);
  return person?.active === true ? ok(userId) : refused({ kind: "responsible-unknown" });
}
