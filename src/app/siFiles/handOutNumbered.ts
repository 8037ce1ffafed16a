/** Hands out entries by their numbers, as a command names them: those, or all that are ready. */
import { type Result, ok, refused } from "#lib/result.ts";
import { entryNumber, readEntryStandings } from "../entries/entryStanding.ts";
import { type MakeSiFileProblem, type SiFileDeps, makeSiFiles } from "./makeSiFiles.ts";
import { readSiFileContent } from "./readSiFiles.ts";

export type HandOutProblem =
  MakeSiFileProblem | { readonly kind: "entries-unknown"; readonly numbers: readonly string[] };

export interface SieBytes {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Makes the files, that of the closing's own year first; none when no entry is ready. */
export async function handOutNumbered(
  deps: SiFileDeps,
  firmId: string,
  { closingId, numbers }: { readonly closingId: string; readonly numbers: readonly string[] | null },
): Promise<Result<readonly SieBytes[], HandOutProblem>> {
  const standings = await deps.inFirm(firmId, (transaction) =>
    readEntryStandings(deps, transaction, closingId),
  );
  const known = new Set(standings.map(entryNumber));
  const unknown = (numbers ?? []).filter((number) => !known.has(number));
  if (unknown.length > 0) return refused({ kind: "entries-unknown", numbers: unknown });
  const chosen = standings.filter((entry) =>
    numbers === null ? entry.status === "ready" : numbers.includes(entryNumber(entry)),
  );
  const entryIds = chosen.map(({ entryId }) => entryId);
  const made = await makeSiFiles(deps, { firmId, userId: null }, { closingId, entryIds });
  if (!made.ok) return made;
  const files: SieBytes[] = [];
  for (const siFileId of made.value) {
    const read = await readSiFileContent(deps, { firmId }, { closingId, siFileId });
    if (read.ok) files.push(read.value);
  }
  return ok(files);
}
