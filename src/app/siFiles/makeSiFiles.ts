/** Makes SIE files of entries, which are then handed out: they go to the books by hand, and not by Fortnox as well. */
import { randomUUID } from "node:crypto";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import { type EntryWithStatus, entryNumber, readEntryStandings } from "../entries/entryStanding.ts";
import type { EntryStore } from "../entries/entryStore.ts";
import type { Transaction } from "../firm/inFirm.ts";
import type { BookStore, ClosingCompany } from "../sieExport/bookStore.ts";
import { fileEntry, sieFileName } from "../sieExport/exportClosing.ts";
import type { FileAuthor } from "../sieExport/fileParts.ts";
import { type WriteProblem, writeChecked } from "../sieExport/writeChecked.ts";
import { noteChanges } from "../signOff/noteChanges.ts";
import type { SignOffDeps } from "../signOff/signOffDeps.ts";
import { type EntryGroup, entryDocument, groupByYear } from "./entryDocuments.ts";
import type { NewSiFile, SiFileStore } from "./siFileStore.ts";

export interface SiFileDeps extends SignOffDeps {
  readonly entries: EntryStore;
  readonly books: BookStore;
  readonly siFiles: SiFileStore;
  readonly programVersion: string;
  readonly today: () => PlainDate;
}

/** Who hands out; null is someone at the server itself. */
export interface HandingOut {
  readonly firmId: string;
  readonly userId: string | null;
}

export interface SiFileRequest {
  readonly closingId: string;
  readonly entryIds: readonly string[];
}

/** In the place of a person's id. */
const atServer = "server";

export type MakeSiFileProblem =
  | { readonly kind: "not-found" }
  /** Only what is ready, and not on its way already, is handed out. */
  | { readonly kind: "entries-not-to-hand-out"; readonly numbers: readonly string[] }
  | WriteProblem;

/** Makes them, one for each fiscal year, and answers their ids; all or none. */
export async function makeSiFiles(
  deps: SiFileDeps,
  actor: HandingOut,
  request: SiFileRequest,
): Promise<Result<readonly string[], MakeSiFileProblem>> {
  return deps.inFirm(actor.firmId, async (transaction) => {
    const { closingId } = request;
    const isThere = await deps.signOffs.lockClosing(transaction, closingId);
    const company = isThere ? await deps.books.readCompany(transaction, closingId) : null;
    if (company === null) return refused({ kind: "not-found" });
    const chosen = await chooseEntries(deps, transaction, request);
    if (!chosen.ok) return chosen;
    const files = await writeFiles(deps, transaction, { company, chosen: chosen.value });
    if (!files.ok) return files;
    await handOut(deps, transaction, { actor, closingId, files: files.value });
    return ok(files.value.map(({ siFileId }) => siFileId));
  });
}

/** Gives the entries in their own order, whatever order they were named in. */
async function chooseEntries(
  deps: SiFileDeps,
  transaction: Transaction,
  { closingId, entryIds }: SiFileRequest,
): Promise<Result<readonly EntryWithStatus[], MakeSiFileProblem>> {
  const asked = new Set(entryIds);
  const standings = await readEntryStandings(deps, transaction, closingId);
  const chosen = standings.filter(({ entryId }) => asked.has(entryId));
  if (chosen.length < asked.size) return refused({ kind: "not-found" });
  const others = chosen.filter(({ status }) => status !== "ready");
  return others.length === 0
    ? ok(chosen)
    : refused({ kind: "entries-not-to-hand-out", numbers: others.map(entryNumber) });
}

type WrittenSiFile = Pick<NewSiFile, "siFileId" | "name" | "content" | "entries"> & {
  readonly numbers: readonly string[];
};

interface Chosen {
  readonly company: ClosingCompany;
  readonly chosen: readonly EntryWithStatus[];
}

async function writeFiles(
  deps: SiFileDeps,
  transaction: Transaction,
  { company, chosen }: Chosen,
): Promise<Result<readonly WrittenSiFile[], WriteProblem>> {
  const { currentImport } = company;
  const chart =
    currentImport === null
      ? { accounts: [], objects: [], coversThrough: null }
      : await deps.books.readChart(transaction, currentImport.importId);
  const author: FileAuthor = { programVersion: deps.programVersion, today: deps.today() };
  const versionById = new Map(chosen.map(({ entryId, version }) => [entryId, version]));
  const outgoing = chosen.map((entry) => ({ ...fileEntry(entry), entryId: entry.entryId }));
  const files: WrittenSiFile[] = [];
  for (const group of groupByYear(company, outgoing)) {
    const numbers = group.entries.map(({ series, number }) => series + number);
    const written = writeChecked(entryDocument({ company, chart }, group, author), numbers);
    if (!written.ok) return written;
    files.push({
      siFileId: randomUUID(),
      name: nameOf(company, group),
      content: written.value.bytes,
      entries: group.entries.map(({ entryId }) => ({ entryId, version: versionById.get(entryId) ?? 0 })),
      numbers,
    });
  }
  return ok(files);
}

function nameOf({ name, fiscalYear }: ClosingCompany, { entries, isNextYear }: EntryGroup): string {
  const names = entries.map(({ series, number }) => series + number);
  const [first = "", last = first] = [names[0], names.at(-1)];
  const said = first === last ? first : `${first}-${last}`;
  return sieFileName([name, fiscalYear.end, ...(isNextYear ? ["nasta-ar"] : []), said], "SI");
}

async function handOut(
  deps: SiFileDeps,
  transaction: Transaction,
  made: { readonly actor: HandingOut; readonly closingId: string; readonly files: readonly WrittenSiFile[] },
): Promise<void> {
  const { actor, closingId, files } = made;
  const by = actor.userId ?? atServer;
  for (const file of files) {
    const { siFileId, name, content, entries } = file;
    await deps.siFiles.insertFile(transaction, { siFileId, closingId, name, content, entries, by });
    for (const { entryId } of file.entries) {
      await deps.entries.updateState(transaction, entryId, { state: "handed-out", by });
    }
  }
  await noteChanges(deps, transaction, {
    closingId,
    by: actor.userId,
    importNumber: null,
    changed: new Map(),
  });
  for (const { name, numbers } of files) {
    await deps.log.write(transaction, {
      by: actor.userId,
      kind: "entries-handed-out",
      closingId,
      data: { fileName: name, numbers },
    });
  }
}
