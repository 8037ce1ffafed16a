/** The closing as SIE 4E, written, read back, and held against the figures that the tables show. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { Ore } from "#domain/money/ore.ts";
import type { SieFile } from "#formats/sie/sieFile.ts";
import { balancesOf } from "#formats/sie/view/balances.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import {
  type EntryStandingDeps,
  type EntryWithStatus,
  readEntryStandings,
} from "../entries/entryStanding.ts";
import type { Transaction } from "../firm/inFirm.ts";
import { type StandingDeps, readStanding } from "../signOff/signOffDeps.ts";
import type { BookStore, ClosingCompany } from "./bookStore.ts";
import { type BooksProblem, closingDocument } from "./closingDocument.ts";
import type { FileAuthor, FileEntry } from "./fileParts.ts";
import { replaceCharacters } from "./replaceCharacters.ts";
import { type WriteProblem, writeChecked } from "./writeChecked.ts";

export interface ClosingFileDeps extends EntryStandingDeps, StandingDeps {
  readonly books: BookStore;
}

export interface ClosingFileOrder {
  readonly closingId: string;
  readonly author: FileAuthor;
  /** What CP437 lacks is replaced, which the file then says, instead of hindering it. */
  readonly replacesCharacters: boolean;
}

export interface ClosingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type ClosingFileProblem =
  | { readonly kind: "not-found" }
  | { readonly kind: "nothing-imported" }
  | BooksProblem
  | WriteProblem
  /** The file and the reconciliation table do not say the same of an account. */
  | {
      readonly kind: "file-differs-from-table";
      readonly account: string;
      readonly fileOre: Ore | null;
      readonly tableOre: Ore | null;
    };

/** Makes the file, all of it in the transaction given. */
export async function makeClosingFile(
  deps: ClosingFileDeps,
  transaction: Transaction,
  { closingId, author, replacesCharacters }: ClosingFileOrder,
): Promise<Result<ClosingFile, ClosingFileProblem>> {
  const company = await deps.books.readCompany(transaction, closingId);
  if (company === null) return refused({ kind: "not-found" });
  if (company.currentImport === null) return refused({ kind: "nothing-imported" });
  const { importId, number } = company.currentImport;
  const standings = await readEntryStandings(deps, transaction, closingId);
  const document = closingDocument(
    {
      company,
      importNumber: number,
      chart: await deps.books.readChart(transaction, importId),
      vouchers: await deps.books.readVouchers(transaction, importId),
      entries: standings.filter(({ counts }) => counts).map(fileEntry),
    },
    author,
  );
  if (!document.ok) return document;
  const written = writeChecked(replacesCharacters ? replaceCharacters(document.value) : document.value);
  if (!written.ok) return written;
  const { bytes, read } = written.value;
  const differing = await compareWithTable(deps, transaction, { closingId, read });
  return differing === null ? ok({ name: nameOf(company), bytes }) : refused(differing);
}

/** An entry by its series and number. */
export function fileEntry({ series, number, content }: EntryWithStatus): FileEntry {
  return { series, number: String(number), content };
}

async function compareWithTable(
  deps: StandingDeps,
  transaction: Transaction,
  { closingId, read }: { readonly closingId: string; readonly read: SieFile },
): Promise<ClosingFileProblem | null> {
  const standing = await readStanding(deps, transaction, closingId);
  const closings = new Map([...balancesOf(read, "UB", 0), ...balancesOf(read, "RES", 0)]);
  for (const { account, closing: tableOre } of standing?.ground.accounts ?? []) {
    const fileOre = closings.get(account) ?? null;
    if (fileOre !== tableOre) return { kind: "file-differs-from-table", account, fileOre, tableOre };
  }
  return null;
}

function nameOf({ name, fiscalYear }: ClosingCompany): string {
  return sieFileName([name, fiscalYear.end], "SE");
}

/** Names a file so that every system can keep it: letters, digits, hyphens and dots. */
export function sieFileName(parts: readonly (string | PlainDate)[], ending: "SE" | "SI"): string {
  const plain = parts
    .join(" ")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^A-Za-z0-9.-]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  return `${plain}.${ending}`;
}
