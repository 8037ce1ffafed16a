/**
 * The first hundred rows of a ledger with 50,000 open items, with its sums, against an authenticated request that
 * answers `{}` (figure: at most five times, p95). Other orders and a search go through the whole ledger and are told
 * beside, as are the first request for a day, which computes it, and the workbook, each with how long the longest
 * other request waited meanwhile.
 */
import { join } from "node:path";
import pg from "pg";
import type { LedgerView } from "#wire/ledgers.ts";
import { generateFile } from "./support/generateFile.ts";
import { importSent, makeClosing, sendFile } from "./support/importing.ts";
import { type Program, startProgram } from "./support/program.ts";
import { percentile95, round2, timeMs } from "./support/measured.ts";

const rounds = Number(process.env["BENCH_ROUNDS"] ?? 300);
const itemCount = Number(process.env["BENCH_ITEMS"] ?? 50_000);
const parties = 500;
const limit = 5;

const questions = {
  empty: "",
  first: "?asOf=2025-12-31",
  sorted: "?asOf=2025-12-31&sort=open&order=descending",
  searched: "?asOf=2025-12-31&search=kund%20123",
} as const;
type Asked = keyof typeof questions;

const program = await startProgram(join(import.meta.dirname, "support", "emptyAnswerProgram.ts"));
try {
  await measure(program);
} finally {
  await program.close();
}

async function measure(running: Program): Promise<void> {
  const closingId = await makeClosing(running);
  await importSent(running, closingId, await sendFile(running, closingId, generateFile(20_000)));
  await plantLedger(running.adminUrl, closingId);
  const ledger = `/api/closings/${closingId}/ledgers/customer`;
  await tell("the first request for a day", running, `${ledger}?asOf=2025-12-31`);
  const { sums, total } = await running.askJson<LedgerView>(`${ledger}?asOf=2025-12-31`);
  if (sums.items !== itemCount) throw new Error(`There are ${sums.items} items.`);
  const times: Record<Asked, number[]> = { empty: [], first: [], sorted: [], searched: [] };
  // In turns, so that all meet the same machine.
  for (let round = 0; round < rounds; round++) {
    times.empty.push(await timeMs(running, "/api/empty-answer"));
    times.first.push(await timeMs(running, ledger + questions.first));
    if (round % 10 !== 0) continue;
    times.sorted.push(await timeMs(running, ledger + questions.sorted));
    times.searched.push(await timeMs(running, ledger + questions.searched));
  }
  const emptyMs = percentile95(times.empty);
  for (const asked of ["first", "sorted", "searched"] as const) {
    const ms = percentile95(times[asked]);
    const ratio = round2(ms / emptyMs);
    const figure = `a ledger, ${asked}, against an empty answer, p95`;
    const measured = {
      ratio,
      ...(asked === "first" ? { limit } : {}),
      ms: round2(ms),
      emptyMs: round2(emptyMs),
    };
    console.log(JSON.stringify({ figure, ...measured, items: sums.items, rows: total }));
    if (asked === "first" && ratio > limit) process.exitCode = 1;
  }
  await tell("the workbook", running, `${ledger}/excel?asOf=2025-12-31`);
}

/** Makes the import one from Fortnox, with a ledger of which nothing is paid. */
async function plantLedger(adminUrl: string, closingId: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query("SELECT set_config('app.firm_id', (SELECT id FROM auth.organization)::text, false)");
    await client.query(
      `UPDATE app.import SET source = 'fortnox', read_at = '2026-04-30', ledgers =
         jsonb_build_array(jsonb_build_object('side', 'customer', 'invoices', $1::integer, 'payments', 0))
       WHERE closing_id = $2`,
      [itemCount, closingId],
    );
    await client.query(
      `INSERT INTO app.import_invoice (firm_id, import_id, side, number, party_number, party_name, invoice_date,
         due_date, total_ore, balance_ore, currency, booked, cancelled, credit, paid_at_once, factored, vouchers,
         read_alone, changed_during_fetch, hash)
       SELECT i.firm_id, i.import_id, 'customer', n::text, (n % $3)::text, 'Kund ' || n % $3,
              date '2025-01-01' + n % 360, date '2025-01-31' + n % 360, 100 * n, 100 * n, 'SEK', true, false, false,
              false, false, ARRAY['4', 'A', n::text], false, false, ''
       FROM app.import AS i, generate_series(1, $1::integer) AS n WHERE i.closing_id = $2`,
      [itemCount, closingId, parties],
    );
  } finally {
    await client.end();
  }
}

/** Tells how long a request takes, and the longest that small ones beside it wait. */
async function tell(figure: string, running: Program, path: string): Promise<void> {
  let isDone = false;
  const waits: number[] = [];
  const asking = timeMs(running, path).finally(() => {
    isDone = true;
  });
  const hasEnded = (): boolean => isDone;
  while (!hasEnded()) waits.push(await timeMs(running, "/api/empty-answer"));
  const ms = Math.round(await asking);
  console.log(
    JSON.stringify({ figure, ms, longestWaitMs: Math.round(Math.max(...waits)), items: itemCount }),
  );
}
