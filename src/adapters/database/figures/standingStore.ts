/**
 * How a closing stands, read from PostgreSQL: the balances in one question, all that people and appendices say of them
 * in another, because a page waits for each; named, so that a connection plans them once.
 */
import type {
  BookedGround,
  LedgerStanding,
  StandingImport,
  StandingStore,
} from "#app/reconciliation/standingStore.ts";
import { placeOfAccount } from "#domain/chart/accountPlace.ts";
import type { NextOpenings } from "#domain/closingChecks/checkNextOpening.ts";
import type { Check } from "#domain/imports/check.ts";
import type { LastClosings } from "#domain/imports/checkBalances.ts";
import { type Ore, ore } from "#domain/money/ore.ts";
import type { BookedBalance } from "#domain/reconciliation/reconcile.ts";
import { type FirmTransaction, firmTransactionOf } from "../firmTransaction.ts";
import { readRecorded } from "../signOff/recorded.ts";
import { fiscalYearOf } from "../stores/closingQueries.ts";
import { type SaidRow, appendixOf, ledgerOf, saidOfClosing, stateOf } from "./standingRows.ts";

export const standingStore: StandingStore = {
  readGround: async (transaction, closingId, asked) => {
    const inFirm = firmTransactionOf(transaction);
    const head = await readHead(inFirm, closingId);
    if (head === null) return null;
    const accounts = head.import_id === null ? [] : await readBalances(inFirm, head.import_id, asked);
    const said = await readSaid(inFirm, closingId);
    const previous = await readPrevious(inFirm, head);
    const nextOpenings = await readNextOpenings(inFirm, head);
    return groundOf({ ...head, closing_id: closingId }, { accounts, said, previous, nextOpenings });
  },
};

interface HeadRow {
  readonly client_id: string;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly materiality_ore: bigint;
  readonly import_id: string | null;
  readonly number: number;
  readonly source: StandingImport["source"];
  readonly checks: unknown;
  readonly next_year_id: string | null;
  readonly previous_closing_id: string | null;
  readonly previous_import_id: string;
  readonly previous_starts_on: string;
  readonly previous_ends_on: string;
}

async function readHead({ client, firmId }: FirmTransaction, closingId: string): Promise<HeadRow | null> {
  const { rows } = await client.query<HeadRow>({
    name: "the head of a closing",
    text: `SELECT c.client_id, c.starts_on, c.ends_on, f.materiality_ore, i.import_id, i.number, i.source, i.checks, i.next_year_id,
            b.closing_id AS previous_closing_id, b.current_import_id AS previous_import_id,
            b.starts_on AS previous_starts_on, b.ends_on AS previous_ends_on
     FROM app.closing AS c
     JOIN app.firm AS f ON f.firm_id = c.firm_id
     LEFT JOIN app.closing AS b ON b.firm_id = c.firm_id AND b.client_id = c.client_id
       AND b.ends_on = c.starts_on - 1 AND b.current_import_id IS NOT NULL
     LEFT JOIN app.import AS i ON i.firm_id = c.firm_id AND i.import_id = c.current_import_id
     WHERE c.firm_id = $1 AND c.closing_id = $2`,
    values: [firmId, closingId],
  });
  return rows[0] ?? null;
}

interface ReadBalance extends BookedBalance {
  readonly in_use: boolean;
}

/** The year before by its place beside the year: the server has no statistics of rows just imported to join them by. */
async function readBalances(
  { client, firmId }: FirmTransaction,
  importId: string,
  asked: readonly string[],
): Promise<readonly ReadBalance[]> {
  const { rows } = await client.query<ReadBalance>({
    name: "balances of a closing",
    text: `SELECT account, name, account_type AS type, row_count AS rows, opening_ore AS opening,
                  movement_ore AS movement, closing_ore AS closing, previous, in_use
           FROM (SELECT *, lag(closing_ore) OVER (PARTITION BY account ORDER BY year_index) AS previous
                 FROM app.import_account
                 WHERE firm_id = $1 AND import_id = $2 AND (in_use OR account = ANY ($3))) AS a
           WHERE year_index = 0 ORDER BY account`,
    values: [firmId, importId, asked],
  });
  return rows;
}

async function readSaid({ client, firmId }: FirmTransaction, closingId: string): Promise<SaidRow> {
  const { rows } = await client.query<SaidRow>({
    name: "what is said of a closing",
    text: saidOfClosing,
    values: [firmId, closingId],
  });
  const [row] = rows;
  if (row === undefined) throw new Error("A question without a table has an answer.");
  return row;
}

async function readPrevious(inFirm: FirmTransaction, head: HeadRow): Promise<BookedGround["previous"]> {
  const { previous_closing_id: closingId, previous_starts_on, previous_ends_on } = head;
  if (closingId === null) return null;
  const fiscalYear = fiscalYearOf({ starts_on: previous_starts_on, ends_on: previous_ends_on });
  return { closingId, fiscalYear, closings: await readClosings(inFirm, head.previous_import_id) };
}

async function readClosings({ client, firmId }: FirmTransaction, importId: string): Promise<LastClosings> {
  const { rows } = await client.query<{ readonly account: string; readonly closing_ore: bigint }>(
    `SELECT account, closing_ore FROM app.import_account
     WHERE firm_id = $1 AND import_id = $2 AND year_index = 0 AND closing_ore IS NOT NULL AND in_use`,
    [firmId, importId],
  );
  const balances = rows.filter(({ account }) => placeOfAccount(account).statement === "balance");
  return new Map(balances.map(({ account, closing_ore }) => [account, ore(closing_ore)]));
}

/** A file says nothing of the year after. */
async function readNextOpenings(
  { client, firmId }: FirmTransaction,
  { import_id: importId, source, next_year_id: yearId }: HeadRow,
): Promise<NextOpenings> {
  if (yearId === null) {
    return { reason: source === "fortnox" ? "next-year-absent" : "next-year-not-fetched" };
  }
  const { rows } = await client.query<{ readonly account: string; readonly opening: Ore | null }>({
    name: "what the year after opens with",
    text: `SELECT account, opening_ore AS opening FROM app.import_next_opening
           WHERE firm_id = $1 AND import_id = $2 AND opening_ore IS DISTINCT FROM 0 ORDER BY account`,
    values: [firmId, importId],
  });
  return { openings: new Map(rows.map(({ account, opening }) => [account, opening])) };
}

interface Read {
  readonly accounts: readonly ReadBalance[];
  readonly said: SaidRow;
  readonly previous: BookedGround["previous"];
  readonly nextOpenings: NextOpenings;
}

function groundOf(
  head: HeadRow & { readonly closing_id: string },
  { accounts, said, previous, nextOpenings }: Read,
): BookedGround {
  return {
    closingId: head.closing_id,
    clientId: head.client_id,
    fiscalYear: fiscalYearOf(head),
    currentImport: importOf(head),
    booked: accounts.filter(({ in_use }) => in_use),
    chart: accounts.filter(({ in_use }) => !in_use),
    appendices: said.appendices.map(appendixOf),
    signOffs: new Map(said.states.map((state) => [`${state.kind} ${state.key}`, stateOf(state)])),
    firmMateriality: ore(head.materiality_ore),
    thresholds: new Map(said.thresholds.map(({ account, ore: text }) => [account, amount(text)])),
    comments: new Map(said.comments.map(({ account, count }) => [account, count])),
    questions: new Map(said.questions.map(({ account, count }) => [account, count])),
    ledgers: { customer: ledgerStanding(said, "customer"), supplier: ledgerStanding(said, "supplier") },
    previous,
    nextOpenings,
    people: new Map(said.people.map((person) => [person.userId, person])),
  };
}

function importOf({ import_id, number, source, checks }: HeadRow): StandingImport | null {
  if (import_id === null) return null;
  return { importId: import_id, number, source, checks: readRecorded(checks) as readonly Check[] };
}

function ledgerStanding({ ledgers }: SaidRow, side: "customer" | "supplier"): LedgerStanding {
  const row = ledgers.find((ledger) => ledger.side === side);
  return row === undefined
    ? { controlAccounts: [], hash: null, bridge: { reason: "ledger-not-fetched" } }
    : ledgerOf(row);
}

function amount(text: string): Ore {
  return ore(BigInt(text));
}
