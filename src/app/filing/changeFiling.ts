/** Inlämnad and Underskriven: what a person says of handing the tax return in, or takes back. */
import type { FiscalYear } from "#domain/calendar/fiscalYear.ts";
import { type PlainDate, addDays } from "#domain/calendar/plainDate.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../firm/actor.ts";
import type { InFirm } from "../firm/inFirm.ts";
import type { LogEvent, LogWriter } from "../log/logWriter.ts";
import type { NotFound } from "../signOff/signOffDeps.ts";
import type { SignOffStore } from "../signOff/signOffStore.ts";
import type { TaxStore } from "../tax/taxStore.ts";
import type { Filing, FilingStore } from "./filingStore.ts";

export interface FilingDeps {
  readonly inFirm: InFirm;
  readonly filings: FilingStore;
  readonly signOffs: Pick<SignOffStore, "lockClosing">;
  readonly taxes: Pick<TaxStore, "readRecord">;
  readonly log: LogWriter;
  readonly today: () => PlainDate;
}

export interface FilingChange extends Omit<Filing, "filedVersion"> {
  readonly closingId: string;
}

export type FilingProblem =
  | NotFound
  | { readonly kind: "sru-not-fetched" }
  | { readonly kind: "not-filed" }
  | {
      readonly kind: "filing-day-not-possible";
      readonly date: PlainDate;
      readonly from: PlainDate;
      readonly through: PlainDate;
    };

/** Writes it; in the order in which it happens: the files are made, handed in, and signed. */
export async function changeFiling(
  deps: FilingDeps,
  actor: Actor,
  { closingId, ...said }: FilingChange,
): Promise<Result<null, FilingProblem>> {
  return deps.inFirm(actor.firmId, async (transaction): Promise<Result<null, FilingProblem>> => {
    if (!(await deps.signOffs.lockClosing(transaction, closingId))) return refused({ kind: "not-found" });
    const company = await deps.taxes.readRecord(transaction, closingId);
    if (company === null) return refused({ kind: "not-found" });
    const { filing: before, versions } = await deps.filings.readFiling(transaction, closingId);
    const [newest] = versions;
    if (newest === undefined && said.filedOn !== null) return refused({ kind: "sru-not-fetched" });
    const problem = dayProblem(said, { fiscalYear: company.fiscalYear, today: deps.today() });
    if (problem !== null) return refused(problem);
    const filedVersion =
      said.filedOn === null ? null : versionOf(before, said.filedOn, newest?.version ?? null);
    await deps.filings.writeFiling(transaction, closingId, { ...said, filedVersion, by: actor.userId });
    for (const event of eventsOf(before, { ...said, filedVersion })) {
      await deps.log.write(transaction, { ...event, by: actor.userId, closingId });
    }
    return ok(null);
  });
}

/** A number, or a day, that is put right says nothing of other files; a later day is of what was handed in anew. */
function versionOf(before: Filing, filedOn: PlainDate, newest: number | null): number | null {
  const isAnew = before.filedOn === null || filedOn > before.filedOn;
  return isAnew ? newest : before.filedVersion;
}

function dayProblem(
  { filedOn, signedOn }: Pick<Filing, "filedOn" | "signedOn">,
  { fiscalYear, today }: { readonly fiscalYear: FiscalYear; readonly today: PlainDate },
): FilingProblem | null {
  if (signedOn !== null && filedOn === null) return { kind: "not-filed" };
  const outside = (date: PlainDate | null, from: PlainDate): FilingProblem | null =>
    date === null || (from <= date && date <= today)
      ? null
      : { kind: "filing-day-not-possible", date, from, through: today };
  return outside(filedOn, addDays(fiscalYear.end, 1)) ?? outside(signedOn, filedOn ?? today);
}

function eventsOf(before: Filing, after: Filing): readonly Pick<LogEvent, "kind" | "data">[] {
  const { filedOn, receiptNumber, filedVersion, signedOn } = after;
  const events: Pick<LogEvent, "kind" | "data">[] = [];
  if (before.filedOn !== filedOn || before.receiptNumber !== receiptNumber) {
    events.push(
      filedOn === null
        ? {
            kind: "filing-taken-back",
            data: { filedOn: before.filedOn, receiptNumber: before.receiptNumber },
          }
        : { kind: "return-filed", data: { filedOn, receiptNumber, version: filedVersion } },
    );
  }
  if (before.signedOn !== signedOn) {
    events.push(
      signedOn === null
        ? { kind: "return-signing-taken-back", data: { signedOn: before.signedOn } }
        : { kind: "return-signed", data: { signedOn } },
    );
  }
  return events;
}
