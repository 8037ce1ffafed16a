/** Reads the files that are handed out, with how each entry in them stands. */
import { type Result, ok, refused } from "#lib/result.ts";
import {
  type EntryStandingDeps,
  type EntryWithStatus,
  readEntryStandings,
} from "../entries/entryStanding.ts";
import type { Actor } from "../firm/actor.ts";
import type { InFirm, Transaction } from "../firm/inFirm.ts";
import type { BookStore } from "../sieExport/bookStore.ts";
import type { SiFilePlace, SiFileStore, StoredSiFile } from "./siFileStore.ts";

export interface ReadSiFileDeps extends EntryStandingDeps {
  readonly inFirm: InFirm;
  readonly books: Pick<BookStore, "readCompany">;
  readonly siFiles: SiFileStore;
}

export interface SiFileView extends StoredSiFile {
  readonly entries: readonly EntryWithStatus[];
  /** Nobody has confirmed that one of its entries has come back. */
  readonly canCancel: boolean;
}

type NotFound = { readonly kind: "not-found" };

/** Reads them all, the newest first. */
export async function readSiFiles(
  deps: ReadSiFileDeps,
  actor: Actor,
  closingId: string,
): Promise<Result<readonly SiFileView[], NotFound>> {
  return deps.inFirm(actor.firmId, async (transaction) => {
    const company = await deps.books.readCompany(transaction, closingId);
    return company === null
      ? refused({ kind: "not-found" })
      : ok(await viewFiles(deps, transaction, closingId));
  });
}

/** Reads a file as it was handed out. */
export async function readSiFileContent(
  deps: ReadSiFileDeps,
  actor: Pick<Actor, "firmId">,
  place: SiFilePlace,
): Promise<Result<{ readonly name: string; readonly content: Uint8Array }, NotFound>> {
  const found = await deps.inFirm(actor.firmId, (transaction) =>
    deps.siFiles.readContent(transaction, place),
  );
  return found === null ? refused({ kind: "not-found" }) : ok(found);
}

/** Reads them in a transaction of the caller's. */
export async function viewFiles(
  deps: Pick<ReadSiFileDeps, "entries" | "siFiles">,
  transaction: Transaction,
  closingId: string,
): Promise<readonly SiFileView[]> {
  const standings = await readEntryStandings(deps, transaction, closingId);
  const byId = new Map(standings.map((entry) => [entry.entryId, entry]));
  const files = await deps.siFiles.readFiles(transaction, closingId);
  return files.map((file) => {
    const entries = file.entryIds.flatMap((entryId) => byId.get(entryId) ?? []);
    return { ...file, entries, canCancel: entries.every(({ recognition }) => recognition === null) };
  });
}
