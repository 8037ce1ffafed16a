/** Closing entries that stand in the sandbox's books as an export leaves them, without the export. */
import { createInFirm, firmTransactionOf } from "#adapters/database/firmTransaction.ts";
import type { EntryLine, EntryList } from "#wire/entries.ts";
import type { FortnoxHouse } from "../fortnox/connectedHouse.ts";
import type { ConnectedClient } from "../fortnox/fetching.ts";
import { readAs } from "../signing.ts";
import { insertEntry } from "./insertEntry.ts";

export interface ExportedPlace {
  readonly yearId: number;
  readonly series: string;
  readonly number: number;
}

export interface Exporting {
  readonly open: FortnoxHouse;
  readonly client: ConnectedClient;
  readonly company: string;
}

interface Sent {
  readonly entryId: string;
  readonly date: string;
  readonly text: string;
  readonly debit: number;
  readonly credit: number;
  readonly amountOre: bigint;
}

export interface Exported extends ExportedPlace, Sent {
  readonly marker: string;
}

const said = { text: "Upplupen revision", debit: 6110, credit: 1930, amountOre: 1_500_000n };

/** Makes an entry that is ready. */
export async function makeReady(
  { open, client }: Exporting,
  more: Partial<Sent> & { readonly isReversal?: boolean } = {},
): Promise<Sent> {
  const sent = { date: "2025-12-31", ...said, ...more };
  const { date, text, debit, credit, amountOre } = sent;
  const entryId = await insertEntry(open.house, client.user, {
    closingId: client.closingId,
    date,
    text,
    isReversal: more.isReversal ?? false,
    rows: [
      [debit.toString(), amountOre],
      [credit.toString(), -amountOre],
    ],
  });
  return { ...sent, entryId };
}

/** Posts what an entry says as its own voucher in Fortnox; nobody here has heard of it. */
export async function land(
  { open, client, company }: Exporting,
  sent: Sent,
  series = "A",
): Promise<Exported> {
  const marker = await markerOf({ open, client, company }, sent.entryId);
  const { date, text, debit, credit } = sent;
  const { control } = open.sandbox;
  const amountOre = sent.amountOre.toString();
  control.change(company, {
    kind: "post-voucher",
    series,
    date,
    text,
    debit,
    credit,
    amountOre,
    comments: marker,
  });
  const year = control.company(company).years.find(({ from, to }) => from <= date && date <= to)!;
  return { ...sent, marker, series, yearId: year.id, number: year.series.get(series)!.nextNumber - 1 };
}

/** Posts it, and keeps the receipt. */
export async function exportEntry(exporting: Exporting, sent: Sent, series = "A"): Promise<Exported> {
  const landed = await land(exporting, sent, series);
  await setTransfer(exporting, sent.entryId, { state: "transferred", number: landed.number, series });
  return landed;
}

/** Puts where the transfer of an entry's present version stands. */
export async function setTransfer(
  { open, client }: Exporting,
  entryId: string,
  transfer: { readonly state: string; readonly number?: number; readonly series?: string },
): Promise<void> {
  const { user, closingId } = client;
  await createInFirm(open.house.database.pools.app)(user.firmId, async (transaction) => {
    const { client: connection, firmId } = firmTransactionOf(transaction);
    await connection.query(
      `INSERT INTO app.transfer (firm_id, transfer_id, closing_id, entry_id, version, series, with_files, state,
         accepted_at, accepted_by, voucher_number, received_at, rows_hash)
       SELECT firm_id, gen_random_uuid(), $2, $3, version, $4, false, $5, clock_timestamp(), $6, $7,
         CASE WHEN $5 = 'transferred' THEN clock_timestamp() END, CASE WHEN $5 = 'transferred' THEN '' END
       FROM app.closing_entry WHERE firm_id = $1 AND entry_id = $3`,
      [
        firmId,
        closingId,
        entryId,
        transfer.series ?? "A",
        transfer.state,
        user.userId,
        transfer.number ?? null,
      ],
    );
  });
}

/** Reads an entry as the journal shows it. */
export async function entryLine({ client }: Exporting, entryId: string): Promise<EntryLine> {
  const { entries } = await readAs<EntryList>(client.user, `${client.closingUrl}/entries`);
  return entries.find((entry) => entry.entryId === entryId)!;
}

async function markerOf({ open, client }: Exporting, entryId: string): Promise<string> {
  return createInFirm(open.house.database.pools.app)(client.user.firmId, async (transaction) => {
    const { client: connection, firmId } = firmTransactionOf(transaction);
    const { rows } = await connection.query<{ readonly key: string; readonly version: number }>(
      "SELECT key, version FROM app.closing_entry WHERE firm_id = $1 AND entry_id = $2",
      [firmId, entryId],
    );
    return rows.map(({ key, version }) => `SB-${key}-${String(version)}`).join("");
  });
}
