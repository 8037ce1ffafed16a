/**
 * A file of a million rows imported, from the order to the committed snapshot with its balances, against the floor
 * of storing the same rows; what the program's memory grows by; and what others wait for meanwhile.
 */
import type { Session } from "#wire/firm.ts";
import { startProgram, type Program } from "./support/program.ts";
import { fileOf, importSent, makeClosing, sendFile } from "./support/importing.ts";
import { createCopyFloor } from "./support/copyFloor.ts";
import { generateFile } from "./support/generateFile.ts";
import { median, percentile95, round2 } from "./support/measured.ts";

const rounds = Number(process.env["BENCH_ROUNDS"] ?? 5);
const rowCount = Number(process.env["BENCH_ROWS"] ?? 1_000_000);
const limits = { ratio: 2, memoryMb: 300, answers: 3 };

const bytes = generateFile(rowCount);
const program = await startProgram();
try {
  await measure(program);
} finally {
  await program.close();
}

async function measure(running: Program): Promise<void> {
  const closingId = await makeClosing(running, rounds);
  const { firm } = await running.askJson<Session>("/api/session");
  const quietMs = await answerTimes(running, closingId, wait(3000));
  const imports: { readonly ms: number; readonly grewMb: number; readonly answersMs: readonly number[] }[] =
    [];
  const floors: number[] = [];
  const bares: number[] = [];
  let floor: Awaited<ReturnType<typeof createCopyFloor>> | undefined;
  for (let round = 0; round < rounds; round++) {
    imports.push(await importOnce(running, round));
    floor ??= await createCopyFloor(running, firm.id);
    floors.push(await floor.protectedMs());
    bares.push(await floor.bareMs());
  }
  await floor?.close();
  const importMs = median(imports.map(({ ms }) => ms));
  report("import against COPY and INSERT … SELECT", {
    ratio: round2(importMs / median(floors)),
    limit: limits.ratio,
    ratioToBareCopy: round2(importMs / median(bares)),
    importMs: Math.round(importMs),
    floorMs: Math.round(median(floors)),
    rows: floor?.rows,
  });
  const memoryMb = median(imports.map(({ grewMb }) => grewMb));
  report("growth of memory during an import", { mb: Math.round(memoryMb), limit: limits.memoryMb });
  const busyMs = percentile95(imports.flatMap(({ answersMs }) => answersMs));
  report("other answers during an import, p95", {
    ratio: round2(busyMs / percentile95(quietMs)),
    limit: limits.answers,
    beforeMs: round2(percentile95(quietMs)),
    duringMs: round2(busyMs),
  });
}

async function importOnce(
  running: Program,
  client: number,
): Promise<{ readonly ms: number; readonly grewMb: number; readonly answersMs: readonly number[] }> {
  const closingId = await makeClosing(running, client);
  const file = await sendFile(running, closingId, fileOf(bytes, client));
  await wait(2000);
  const beforeMb = await running.memoryMb();
  let mostMb = beforeMb;
  const watch = setInterval(() => {
    void running.memoryMb().then((mb) => {
      mostMb = Math.max(mostMb, mb);
    });
  }, 50);
  const importing = importSent(running, closingId, file);
  const answersMs = await answerTimes(running, closingId, importing);
  clearInterval(watch);
  return { ms: await importing, grewMb: mostMb - beforeMb, answersMs };
}

/** Asks for the closing, one question after the other, until `until` has come. */
async function answerTimes(
  running: Program,
  closingId: string,
  until: Promise<unknown>,
): Promise<readonly number[]> {
  const times: number[] = [];
  const end = { hasCome: false };
  void until.finally(() => {
    end.hasCome = true;
  });
  while (!end.hasCome) {
    const start = performance.now();
    await running.askJson(`/api/closings/${closingId}`);
    times.push(performance.now() - start);
    await wait(20);
  }
  return times;
}

function report(figure: string, values: Readonly<Record<string, unknown>>): void {
  console.log(JSON.stringify({ figure, ...values }));
}

async function wait(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}
