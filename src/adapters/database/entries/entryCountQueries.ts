/** How many closing entries wait to be transferred, for every closing of the firm in one question. */
import { countEntries } from "#domain/entries/entryCounts.ts";
import { type EntryStanding, entryStatus } from "#domain/entries/entryStatus.ts";
import type { FirmTransaction } from "../firmTransaction.ts";

interface StateRow extends EntryStanding {
  readonly closing_id: string;
  readonly entries: number;
}

/** Counts them by closing; a closing without entries is not among them. */
export async function countToTransfer({
  client,
  firmId,
}: FirmTransaction): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<StateRow>(
    `SELECT e.closing_id, e.state, t.state AS transfer, k.recognition, count(*)::integer AS entries
     FROM app.closing_entry AS e
     JOIN app.closing AS c ON c.firm_id = e.firm_id AND c.closing_id = e.closing_id
     LEFT JOIN app.transfer AS t ON t.firm_id = e.firm_id AND t.entry_id = e.entry_id AND t.version = e.version
     LEFT JOIN app.entry_recognition AS k
       ON k.firm_id = e.firm_id AND k.import_id = c.current_import_id AND k.entry_id = e.entry_id
     WHERE e.firm_id = $1
     GROUP BY e.closing_id, e.state, t.state, k.recognition`,
    [firmId],
  );
  const counts = new Map<string, number>();
  for (const { closing_id: closingId, entries, ...standing } of rows) {
    const { toTransfer } = countEntries([entryStatus(standing)]);
    counts.set(closingId, (counts.get(closingId) ?? 0) + toTransfer * entries);
  }
  return counts;
}
