/** Computed ledgers, day by day, and the bridges beside them. */
import type { LedgerStore } from "#app/ledgers/ledgerStore.ts";
import type { StoredDay } from "#app/ledgers/ledgerRow.ts";
import type { StoredBridge } from "#app/ledgers/storedBridge.ts";
import type { BridgeItem } from "#domain/bridge/bridge.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { type Ore, ore } from "#domain/money/ore.ts";
import { firmTransactionOf } from "../../firmTransaction.ts";
import { writeDay } from "./dayWriting.ts";
import { oreJson } from "../oreJson.ts";

type Text<T> = {
  readonly [K in keyof T]: T[K] extends Ore ? string : T[K] extends Ore | null ? string | null : T[K];
};
type DayRow = Omit<StoredDay, "ageing" | "credits" | "toBeBooked"> & {
  readonly ageing: readonly Text<StoredDay["ageing"][number]>[];
  readonly credits: Text<StoredDay["credits"]>;
  readonly to_be_booked_items: number;
  readonly to_be_booked_ore: Ore | null;
};
type BridgeRow = Omit<StoredBridge, "accounts" | "moves"> & {
  readonly accounts: readonly Text<StoredBridge["accounts"][number]>[];
  readonly moves: {
    readonly from: PlainDate;
    readonly opening: string;
    readonly byDay: readonly (readonly [PlainDate, string])[];
  } | null;
};

const keptDays = 8;

export const dayQueries: Pick<
  LedgerStore,
  "lockDay" | "findDay" | "writeDay" | "pruneDays" | "findBridge" | "readBridgeItems" | "writeBridge"
> = {
  lockDay: async (transaction, key) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const owner = "importId" in key ? key.importId : key.closingId;
    await client.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [
      ["ledger day", firmId, owner, key.side, key.asOf].join(" "),
    ]);
  },
  findDay: async (transaction, key) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const [column, owner] = "importId" in key ? ["import_id", key.importId] : ["closing_id", key.closingId];
    const { rows } = await client.query<DayRow>(
      `SELECT ledger_day_id AS "dayId", parties, items, unknown_items AS "unknownItems", rows AS "rowCount",
              outside AS "outsideCount", total_ore AS total, settled_ore AS settled, open_ore AS open,
              known_open_ore AS "knownOpen", to_be_booked_items, to_be_booked_ore, ageing, credits, encode(hash, 'hex') AS hash
       FROM app.ledger_day WHERE firm_id = $1 AND ${column} = $2 AND side = $3 AND as_of = $4`,
      [firmId, owner, key.side, key.asOf],
    );
    const [row] = rows;
    if (row === undefined) return null;
    const { to_be_booked_items: items, to_be_booked_ore: open, ...day } = row;
    return {
      ...day,
      toBeBooked: { items, open },
      ageing: row.ageing.map((bucket) => ({ ...bucket, open: amount(bucket.open) })),
      credits: { ...row.credits, open: amount(row.credits.open) },
    };
  },
  writeDay,
  pruneDays: async (transaction, { importId, side, kept }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query(
      // Whoever reads one that was just computed shall find its rows.
      `DELETE FROM app.ledger_day
       WHERE firm_id = $1 AND computed_at < now() - interval '1 minute' AND ledger_day_id IN (
         SELECT ledger_day_id FROM app.ledger_day
         WHERE firm_id = $1 AND import_id = $2 AND side = $3 AND as_of <> $4
         ORDER BY computed_at DESC OFFSET ${keptDays})`,
      [firmId, importId, side, kept],
    );
  },
  findBridge: async (transaction, dayId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<BridgeRow>(
      `SELECT control_accounts AS "controlAccounts", ledger_ore AS ledger, explained_ore AS explained,
              balance_ore AS balance, unexplained_ore AS unexplained, first_different AS "firstDifferent",
              different_since AS "differentSince", item_count AS "itemCount", accounts, moves
       FROM app.ledger_bridge WHERE firm_id = $1 AND ledger_day_id = $2`,
      [firmId, dayId],
    );
    const [row] = rows;
    if (row === undefined) return null;
    return {
      ...row,
      moves: movesOf(row),
      accounts: row.accounts.map((part) => ({
        ...part,
        balance: known(part.balance),
        ledger: known(part.ledger),
        explained: amount(part.explained),
        difference: known(part.difference),
      })),
    };
  },
  readBridgeItems: async (transaction, dayId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{ readonly items: readonly Text<BridgeItem>[] }>(
      "SELECT items FROM app.ledger_bridge WHERE firm_id = $1 AND ledger_day_id = $2",
      [firmId, dayId],
    );
    return (rows[0]?.items ?? []).map((item) => ({
      ...item,
      amount: amount(item.amount),
      outside: known(item.outside),
    }));
  },
  writeBridge: async (transaction, dayId, bridge) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query(
      `INSERT INTO app.ledger_bridge (firm_id, ledger_day_id, control_accounts, ledger_ore, explained_ore,
         balance_ore, unexplained_ore, first_different, different_since, item_count, accounts, items, moves)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       ON CONFLICT (firm_id, ledger_day_id) DO UPDATE SET control_accounts = $3, ledger_ore = $4,
         explained_ore = $5, balance_ore = $6, unexplained_ore = $7, first_different = $8,
         different_since = $9, item_count = $10, accounts = $11, items = $12, moves = $13`,
      [
        firmId,
        dayId,
        bridge.controlAccounts,
        bridge.ledger,
        bridge.explained,
        bridge.balance,
        bridge.unexplained,
        bridge.firstDifferent,
        bridge.differentSince,
        bridge.itemCount,
        oreJson(bridge.accounts),
        oreJson(bridge.items),
        bridge.moves === null ? null : oreJson(bridge.moves),
      ],
    );
  },
};

function movesOf({ moves }: BridgeRow): StoredBridge["moves"] {
  if (moves === null) return null;
  const byDay = moves.byDay.map(([day, moved]) => [day, amount(moved)] as const);
  return { from: moves.from, opening: amount(moves.opening), byDay };
}

function amount(text: string): Ore {
  return ore(BigInt(text));
}

function known(text: string | null): Ore | null {
  return text === null ? null : amount(text);
}
