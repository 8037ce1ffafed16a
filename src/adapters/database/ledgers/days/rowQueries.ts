/**
 * Rows of a stored ledger. In its own order a page is one stretch of an index; for any other order, and for a search,
 * the ledger is gone through.
 */
import type { LedgerStore } from "#app/ledgers/ledgerStore.ts";
import type { StoredDay } from "#app/ledgers/ledgerRow.ts";
import type { RowQuestion, RowsFound } from "#app/ledgers/rowQuestion.ts";
import type { OpenAmountChange } from "#domain/staleness/cause.ts";
import { type Ore, zeroOre } from "#domain/money/ore.ts";
import { type FirmTransaction, firmTransactionOf } from "../../firmTransaction.ts";
import { ledgerRowOf, outsideRowOf, rowColumns, type RowOfTable } from "./storedRow.ts";

const ofDay = "firm_id = $1 AND ledger_day_id = $2";
const isItem = "party_items IS NULL AND outside IS NULL";
const matches = `($3 = '' OR position($3 IN lower(party_name)) > 0 OR position($3 IN lower(party_number)) > 0
  OR position($3 IN lower(number)) > 0 OR position($3 IN lower(supplier_reference)) > 0)`;

const keysBySort: Readonly<Record<RowQuestion["sort"], readonly string[]>> = {
  party: ["party_index"],
  number: ["length(number)", "number"],
  "invoice-date": ["invoice_date"],
  "due-date": ["due_date"],
  overdue: ["days_overdue"],
  total: ["total_ore"],
  settled: ["settled_ore"],
  open: ["open_ore"],
};
/** Parties have no days. */
const keysOfParties: Partial<typeof keysBySort> = {
  number: ["length(party_number)", "party_number"],
  total: keysBySort.total,
  settled: keysBySort.settled,
  open: keysBySort.open,
};

export const rowQueries: Pick<LedgerStore, "findRows" | "readOutside" | "readAllRows" | "compareDays"> = {
  compareDays: async (transaction, { before, after, most }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<OpenAmountChange & { readonly count: bigint }>(
      `SELECT number, open.before, open.after, count(*) OVER () AS count
       FROM (SELECT number, open_ore, true AS is_there FROM app.ledger_row WHERE ${ofDay} AND ${isItem}) AS b
       FULL JOIN (SELECT number, open_ore, true AS is_there FROM app.ledger_row
                  WHERE firm_id = $1 AND ledger_day_id = $3 AND ${isItem}) AS a USING (number)
       -- Nothing is open of what is not there; null is unknown.
       CROSS JOIN LATERAL (VALUES (
         CASE WHEN b.is_there THEN b.open_ore ELSE 0 END, CASE WHEN a.is_there THEN a.open_ore ELSE 0 END
       )) AS open (before, after)
       WHERE open.before IS DISTINCT FROM open.after
       ORDER BY abs(open.after - open.before) DESC NULLS FIRST, length(number), number LIMIT $4`,
      [firmId, before, after, most],
    );
    return {
      changes: rows.map(({ number, before: from, after: to }) => ({ number, before: from, after: to })),
      count: Number(rows[0]?.count ?? 0),
    };
  },
  findRows: (transaction, day, question) => {
    const { sort, order, search } = question;
    const isOwnOrder = sort === "party" && order === "ascending" && search === "";
    const inFirm = firmTransactionOf(transaction);
    return isOwnOrder ? readStretch(inFirm, day, question) : searchRows(inFirm, day, question);
  },
  readOutside: async (transaction, day, most) => {
    const { client, firmId } = firmTransactionOf(transaction);
    if (day.outsideCount === 0) return [];
    const { rows } = await client.query<RowOfTable>(
      `SELECT ${rowColumns} FROM app.ledger_row
       WHERE ${ofDay} AND position >= $3 AND position < $4 ORDER BY position`,
      [firmId, day.dayId, day.rowCount, day.rowCount + most],
    );
    return rows.map(outsideRowOf);
  },
  readAllRows: async (transaction, day) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<RowOfTable>(
      `SELECT ${rowColumns} FROM app.ledger_row WHERE ${ofDay} AND position < $3 ORDER BY position`,
      [firmId, day.dayId, day.rowCount],
    );
    return rows.map(ledgerRowOf);
  },
};

async function readStretch(
  { client, firmId }: FirmTransaction,
  day: StoredDay,
  { level, from, limit }: RowQuestion,
): Promise<RowsFound> {
  const ofItems = level === "items";
  const place = ofItems ? "position" : "party_index";
  const total = ofItems ? day.rowCount : day.parties;
  const { rows } = await client.query<RowOfTable>(
    `SELECT ${rowColumns} FROM app.ledger_row
     WHERE ${ofDay} AND ${place} >= $3 AND ${place} < $4 ${ofItems ? "" : "AND party_items IS NOT NULL"}
     ORDER BY ${place}`,
    [firmId, day.dayId, from, Math.min(total, from + limit)],
  );
  return { rows: numbered(rows, from), total, items: day.items, open: day.open };
}

interface FoundSums {
  readonly items: number;
  readonly parties: number;
  readonly open: Ore | null;
}

async function searchRows(
  inFirm: FirmTransaction,
  day: StoredDay,
  question: RowQuestion,
): Promise<RowsFound> {
  const { client, firmId } = inFirm;
  const { level, sort, from, limit } = question;
  const search = question.search.toLowerCase();
  const { items, parties, open } = search === "" ? day : await sumFound(inFirm, day, search);
  const { rows } = await client.query<RowOfTable>(
    `WITH found AS (SELECT ${rowColumns} FROM app.ledger_row WHERE ${ofDay} AND ${isItem} AND ${matches})
     ${selectFound(question)} LIMIT $4 OFFSET $5`,
    [firmId, day.dayId, search, limit, from],
  );
  const total = level === "parties" ? parties : sort === "party" ? items + parties : items;
  return { rows: numbered(rows, from), total, items, open };
}

async function sumFound(
  { client, firmId }: FirmTransaction,
  { dayId }: StoredDay,
  search: string,
): Promise<FoundSums> {
  const { rows } = await client.query<FoundSums>(
    `SELECT count(*)::integer AS items, count(DISTINCT party_index)::integer AS parties,
            ${sumOf("open_ore")} AS open
     FROM app.ledger_row WHERE ${ofDay} AND ${isItem} AND ${matches}`,
    [firmId, dayId, search],
  );
  const { items = 0, parties = 0, open = null } = rows[0] ?? {};
  return { items, parties, open: items === 0 ? zeroOre : open };
}

/** A party's row has the sums of what was found of it. */
const heads = `
  SELECT -1 AS position, f.party_index, f.party_items, NULL::integer AS days_overdue,
         NULL::date AS invoice_date, NULL::date AS due_date, f.total_ore, f.settled_ore, f.open_ore,
         NULL::bigint AS open_in_currency_ore, p.party_number, p.party_name, NULL AS number,
         NULL AS supplier_reference, NULL AS currency, NULL AS outside, NULL AS vouchers, NULL AS later,
         NULL AS notes
  FROM (SELECT party_index, count(*)::integer AS party_items, ${sumOf("total_ore")} AS total_ore,
               ${sumOf("settled_ore")} AS settled_ore, ${sumOf("open_ore")} AS open_ore
        FROM found GROUP BY party_index) AS f
  JOIN app.ledger_row AS p
    ON p.firm_id = $1 AND p.ledger_day_id = $2 AND p.party_index = f.party_index AND p.party_items IS NOT NULL`;

function selectFound({ level, sort, order }: RowQuestion): string {
  const direction = order === "ascending" ? "ASC" : "DESC";
  const ordered = (keys: readonly string[]): string =>
    `ORDER BY ${keys.map((key) => `${key} ${direction} NULLS LAST, `).join("")}`;
  if (level === "parties") {
    return `SELECT * FROM (${heads}) AS h ${ordered(keysOfParties[sort] ?? keysBySort.party)} party_index`;
  }
  if (sort !== "party") return `SELECT * FROM found ${ordered(keysBySort[sort])} position`;
  return `SELECT * FROM (${heads} UNION ALL SELECT ${rowColumns} FROM found) AS h
    ${ordered(keysBySort.party)} position`;
}

/** Null when one of them is unknown. */
function sumOf(column: string): string {
  return `CASE WHEN bool_or(${column} IS NULL) THEN NULL ELSE sum(${column})::bigint END`;
}

function numbered(rows: readonly RowOfTable[], from: number): RowsFound["rows"] {
  return rows.map((row, index) => ledgerRowOf({ ...row, position: from + index }));
}
