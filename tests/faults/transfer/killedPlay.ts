/** A play with real processes: the first is killed or stopped in the middle, and others go on. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Agent } from "undici";
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import { transferStore } from "#adapters/database/transfer/transferStore.ts";
import { type Random, randomOf } from "#sandbox/simulation/random.ts";
import type { House } from "./house.ts";
import { judge, type Wrong } from "./judge.ts";
import { type Meddling, pressEach, pressExport } from "./people.ts";
import { bystander, type Pace, scaledClock, scaledStage } from "./scaledStage.ts";
import { openTown, type Town } from "./town.ts";
import type { WorkerOrder } from "./workerProcess.ts";
import { depsOf } from "./worker.ts";

const program = join(import.meta.dirname, "workerProcess.ts");
const speed = 15;
const quietMs = 90_000;
const patienceMs = 90_000;

interface KilledPlaying {
  readonly house: House;
  readonly town: Town;
  readonly pace: Pace;
  readonly random: Random;
}

/** Plays it; each town has a company of its own, so that several may be played at once. */
export async function playKilled(house: House, seed: number): Promise<readonly Wrong[]> {
  const random = randomOf(`killed ${String(seed)}`);
  const pace = { originMs: Date.now(), speed };
  const town = await openTown(house, {
    firms: 1,
    entries: random.between(1, 3),
    before: random.between(0, 2),
    kind: "service",
    clock: scaledClock(pace),
    tenantId: 991_000 + seed,
  });
  const running: ChildProcess[] = [];
  try {
    return await playIn({ house, town, pace, random }, running);
  } finally {
    for (const child of running) if (child.exitCode === null) child.kill("SIGKILL");
    await town.close();
  }
}

async function playIn(playing: KilledPlaying, running: ChildProcess[]): Promise<readonly Wrong[]> {
  const { town, random } = playing;
  addFaults(playing);
  const deps = depsOfPeople(playing);
  for (const firm of town.firms) await pressExport(deps, town, firm);
  const first = await startWorker(playing, running);
  const second = random.permille(500) ? await startWorker(playing, running) : null;
  await wait(random.between(0, 900));
  await strike(first, random);
  if (second === null) await startWorker(playing, running);
  const until = Date.now() + patienceMs;
  while (Date.now() < until && !(await isAtRest(playing))) {
    await wait(700);
    for (const firm of town.firms) await pressEach(deps, firm, "send-again");
  }
  return judgeAll(playing);
}

/** Answers take a while, so that a process is often killed between a question and its answer. */
function addFaults({ town, random }: KilledPlaying): void {
  const post = { method: "POST", path: "/3/vouchers" };
  const { control } = town.sandbox;
  const ms = (realMs: number): number => realMs * speed;
  control.addFault({
    match: post,
    times: "always",
    fault: { kind: "slow-answer", delayMs: ms(random.between(20, 400)) },
  });
  control.addFault({
    match: {},
    times: "always",
    fault: { kind: "slow", delayMs: ms(random.between(1, 15)) },
  });
  if (random.permille(250))
    control.addFault({ match: post, fault: { kind: "cut-after" }, skip: random.between(0, 1) });
  if (random.permille(250)) {
    control.addFault({
      match: post,
      fault: { kind: "late-commit", delayMs: random.between(1, quietMs) },
      skip: 1,
    });
  }
}

async function strike(child: ChildProcess, random: Random): Promise<void> {
  if (random.permille(650)) {
    child.kill("SIGKILL");
    return;
  }
  child.kill("SIGSTOP");
  await wait(random.between(200, 9_000));
  child.kill("SIGCONT");
}

async function startWorker(
  { house, town, pace }: KilledPlaying,
  running: ChildProcess[],
): Promise<ChildProcess> {
  const order: WorkerOrder = {
    appUrl: house.appUrl,
    apiUrl: town.sandbox.url,
    authUrl: town.sandbox.authUrl,
    pace,
    quietMs,
    jobs: town.firms.map(({ firmId, closingId }) => ({ firmId, closingId })),
  };
  const child = spawn(process.execPath, [program, JSON.stringify(order)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  running.push(child);
  await once(child.stdout, "data");
  return child;
}

function depsOfPeople({ house, town, pace }: KilledPlaying): ReturnType<typeof depsOf> {
  const stage = scaledStage(pace);
  return depsOf(
    {
      house,
      stage,
      town,
      dispatcher: new Agent(),
      // The processes look by themselves for what is due.
      queue: { put: () => Promise.resolve() },
      quietMs,
      restoredAtMs: () => null,
      isBlind: false,
    },
    bystander,
  );
}

async function readAll({ house, town }: KilledPlaying): ReturnType<typeof transferStore.list> {
  const inFirm = createInFirm(house.pool);
  const lists = await Promise.all(
    town.firms.map(({ firmId, closingId }) =>
      inFirm(firmId, (transaction) => transferStore.list(transaction, closingId)),
    ),
  );
  return lists.flat();
}

async function isAtRest(playing: KilledPlaying): Promise<boolean> {
  return (await readAll(playing)).every(({ state }) => state === "transferred");
}

const noMeddling: Meddling = { copies: new Set(), editedKeys: new Set(), deletedKeys: new Set() };

async function judgeAll(playing: KilledPlaying): Promise<readonly Wrong[]> {
  const transfers = await readAll(playing);
  const { town } = playing;
  return town.firms.flatMap(({ entries }) =>
    entries.flatMap((entry) => {
      const transfer = transfers.find(({ entryId }) => entryId === entry.entryId) ?? null;
      return judge(town, entry, { transfer, meddling: noMeddling });
    }),
  );
}
