/**
 * The reconciliation table and the first hundred rows of a ledger with a million rows imported, over HTTP, against an
 * authenticated request that answers `{}`.
 */
import { join } from "node:path";
import type { Reconciliation } from "#wire/reconciliation.ts";
import { generateFile } from "./support/generateFile.ts";
import { importSent, makeClosing, sendFile } from "./support/importing.ts";
import { type Program, startProgram } from "./support/program.ts";
import { percentile95, round2, timeMs } from "./support/measured.ts";

const rounds = Number(process.env["BENCH_ROUNDS"] ?? 300);
const rowCount = Number(process.env["BENCH_ROWS"] ?? 1_000_000);
const limit = 5;

const questions = ["empty", "reconciliation", "result", "ledger"] as const;
type Asked = (typeof questions)[number];

const program = await startProgram(join(import.meta.dirname, "support", "emptyAnswerProgram.ts"));
try {
  await measure(program);
} finally {
  await program.close();
}

async function measure(running: Program): Promise<void> {
  const closingId = await makeClosing(running);
  const file = await sendFile(running, closingId, generateFile(rowCount));
  await importSent(running, closingId, file);
  const closing = `/api/closings/${closingId}`;
  const table = await running.askJson<Reconciliation>(`${closing}/reconciliation`);
  const sides = [table.assets, table.equityAndLiabilities];
  const accounts = sides.flatMap(({ groups }) => groups.flatMap((group) => group.accounts));
  const paths: Readonly<Record<Asked, (round: number) => string>> = {
    empty: () => "/api/empty-answer",
    reconciliation: () => `${closing}/reconciliation`,
    result: () => `${closing}/result`,
    ledger: (round) => `${closing}/accounts/${accounts[round % accounts.length]?.account ?? ""}/ledger`,
  };
  const times: Readonly<Record<Asked, number[]>> = { empty: [], reconciliation: [], result: [], ledger: [] };
  // In turns, so that all meet the same machine.
  for (let round = 0; round < rounds; round++) {
    for (const asked of questions) times[asked].push(await timeMs(running, paths[asked](round)));
  }
  const emptyMs = percentile95(times.empty);
  for (const asked of questions.slice(1)) {
    const ms = percentile95(times[asked]);
    const ratio = round2(ms / emptyMs);
    const measured = { ratio, limit, ms: round2(ms), emptyMs: round2(emptyMs), rows: rowCount };
    console.log(JSON.stringify({ figure: `${asked} against an empty answer, p95`, ...measured }));
  }
}
