/** An appendix as a file (PDF): what its page shows, in bytes that are the same as long as it says the same. */
import { type Result, ok, refused } from "#lib/result.ts";
import type { AppendixPlace } from "../appendices/appendixDeps.ts";
import { type AppendixPage, type ReadAppendixDeps, readAppendix } from "../appendices/readAppendix.ts";
import type { Actor } from "../firm/actor.ts";
import type { BookStore, ClosingCompany } from "../sieExport/bookStore.ts";

export interface AppendixSheet {
  readonly company: ClosingCompany;
  readonly page: AppendixPage;
}

/** Port: draws an appendix on paper, outside the thread that answers. */
export interface AppendixPapers {
  draw(sheet: AppendixSheet): Promise<Uint8Array>;
}

export interface AppendixFileDeps extends ReadAppendixDeps {
  readonly books: Pick<BookStore, "readCompany">;
  readonly papers: AppendixPapers;
}

export interface AppendixFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Makes the file. */
export async function makeAppendixFile(
  deps: AppendixFileDeps,
  actor: Pick<Actor, "firmId">,
  place: AppendixPlace,
): Promise<Result<AppendixFile, { readonly kind: "not-found" }>> {
  const company = await deps.inFirm(actor.firmId, (transaction) =>
    deps.books.readCompany(transaction, place.closingId),
  );
  if (company === null) return refused({ kind: "not-found" });
  const read = await readAppendix(deps, actor, place);
  if (!read.ok) return read;
  const { appendix } = read.value.stored;
  const bytes = await deps.papers.draw({ company, page: read.value });
  const name = `Bilaga ${String(appendix.number)} ${appendix.name} ${appendix.asOf}`.replaceAll(/\s+/g, " ");
  return ok({ name: `${name.replaceAll(/[/\\:*?"<>|]/g, "-")}.pdf`, bytes });
}
