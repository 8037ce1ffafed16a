/** Files of an appendix. What is signed rests on them, so that who signed is told of one that comes or goes. */
import type { Actor } from "../firm/actor.ts";
import { type AppendixDeps, type AppendixPlace, follow } from "../appendices/appendixDeps.ts";
import type { FileHolder } from "./heldFiles.ts";

/** An appendix as it holds files. */
export function appendixHolder(deps: AppendixDeps, actor: Actor, place: AppendixPlace): FileHolder {
  return {
    owner: { closingId: place.closingId, kind: "appendix", id: place.appendixId },
    isThere: async (transaction) => (await deps.appendices.readAppendix(transaction, place)) !== null,
    lock: async (transaction) => {
      const closing = await deps.appendices.lockClosing(transaction, place.closingId);
      const stored = await deps.appendices.readAppendix(transaction, place);
      if (closing === null || stored === null) return null;
      return async ({ done, name, bytes }) => {
        const event = {
          kind: done === "attached" ? "appendix-file-attached" : "appendix-file-removed",
          data: { fileBytes: bytes },
          personal: { fileName: name },
        };
        await follow(deps, transaction, { closing, appendix: stored.appendix, by: actor.userId, event });
      };
    },
  };
}
