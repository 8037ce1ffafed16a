/** Files of a closing entry: they move no figure, and follow it to Fortnox. */
import type { EntryDeps } from "../entries/entryDeps.ts";
import { entryNumber } from "../entries/entryStanding.ts";
import type { EntryPlace } from "../entries/entryStore.ts";
import type { Actor } from "../firm/actor.ts";
import type { FileHolder } from "./heldFiles.ts";

/** A closing entry as it holds files. */
export function entryHolder(
  deps: Pick<EntryDeps, "entries" | "appendices" | "log">,
  actor: Actor,
  place: EntryPlace,
): FileHolder {
  const { closingId, entryId } = place;
  return {
    owner: { closingId, kind: "entry", id: entryId },
    isThere: async (transaction) => (await deps.entries.readEntry(transaction, place)) !== null,
    lock: async (transaction) => {
      const closing = await deps.appendices.lockClosing(transaction, closingId);
      const entry = closing === null ? null : await deps.entries.readEntry(transaction, place);
      if (entry === null) return null;
      return ({ done, name, bytes }) =>
        deps.log.write(transaction, {
          by: actor.userId,
          kind: done === "attached" ? "entry-file-attached" : "entry-file-removed",
          closingId,
          data: { entryId, number: entryNumber(entry), fileBytes: bytes },
          personal: { fileName: name },
        });
    },
  };
}
