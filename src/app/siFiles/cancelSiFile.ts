/** Takes back what was handed out: its entries can go to Fortnox again, as long as nobody has seen them come back. */
import { type Result, ok, refused } from "#lib/result.ts";
import { entryNumber } from "../entries/entryStanding.ts";
import type { Actor } from "../firm/actor.ts";
import { noteChanges } from "../signOff/noteChanges.ts";
import type { SiFileDeps } from "./makeSiFiles.ts";
import { viewFiles } from "./readSiFiles.ts";
import type { SiFilePlace } from "./siFileStore.ts";

export type CancelSiFileProblem =
  | { readonly kind: "not-found" }
  /** These are in the books, as somebody has confirmed. */
  | { readonly kind: "si-file-returned"; readonly numbers: readonly string[] };

/** Cancels the handing out of a file. */
export async function cancelSiFile(
  deps: SiFileDeps,
  actor: Actor,
  place: SiFilePlace,
): Promise<Result<null, CancelSiFileProblem>> {
  return deps.inFirm(actor.firmId, async (transaction) => {
    const { closingId, siFileId } = place;
    const by = actor.userId;
    if (!(await deps.signOffs.lockClosing(transaction, closingId))) return refused({ kind: "not-found" });
    const file = (await viewFiles(deps, transaction, closingId)).find((each) => each.siFileId === siFileId);
    if (file === undefined) return refused({ kind: "not-found" });
    const returned = file.entries.filter(({ recognition }) => recognition !== null);
    if (returned.length > 0) return refused({ kind: "si-file-returned", numbers: returned.map(entryNumber) });
    await deps.siFiles.cancelFile(transaction, place, by);
    for (const { entryId, state } of file.entries) {
      if (state === "handed-out")
        await deps.entries.updateState(transaction, entryId, { state: "ready", by });
    }
    await noteChanges(deps, transaction, { closingId, by, importNumber: null, changed: new Map() });
    const data = { fileName: file.name, numbers: file.entries.map(entryNumber) };
    await deps.log.write(transaction, { by, kind: "handing-out-cancelled", closingId, data });
    return ok(null);
  });
}
