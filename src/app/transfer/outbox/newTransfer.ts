/** A transfer as it begins: an entry, as it stands, that a person exports. */
import type { Acceptance } from "#domain/transfer/advance.ts";
import type { Transfer } from "#domain/transfer/transfer.ts";
import type { StoredEntry } from "../../entries/entryStore.ts";

/** Makes it of the entry's present version. */
export function newTransfer(transferId: string, entry: StoredEntry, acceptance: Acceptance): Transfer {
  return {
    ...acceptance,
    transferId,
    closingId: entry.closingId,
    entryId: entry.entryId,
    entrySeries: entry.series,
    entryNumber: entry.number,
    key: entry.key,
    version: entry.version,
    entryMadeAtMs: Date.parse(entry.madeAt),
    content: entry.content,
    state: "queued",
    place: null,
    attempt: null,
    looks: 0,
    failures: 0,
    dueAtMs: acceptance.acceptedAtMs,
    problem: null,
    receipt: null,
  };
}
