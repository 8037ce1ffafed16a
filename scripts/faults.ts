/**
 * Seeded plays of the export to Fortnox in which everything goes wrong: `npm run faults`, or
 * `npm run faults -- [plays] [plays with killed processes] [first seed]`. Prints the seed of each play that ends wrong,
 * which is all that is needed to run it again alone: `npm run faults -- 1 0 SEED`, or `0 1 SEED`.
 */
import { type House, openHouse } from "../tests/faults/transfer/house.ts";
import type { Wrong } from "../tests/faults/transfer/judge.ts";
import { playKilled } from "../tests/faults/transfer/killedPlay.ts";
import { planOf, type Theme } from "../tests/faults/transfer/plan.ts";
import { play } from "../tests/faults/transfer/play.ts";

const [plays, killed, firstSeed] = [1800, 200, 1].map((usual, index) =>
  Number(process.argv[2 + index] ?? usual),
);
/** They wait most of the time. */
const killedAtOnce = 8;
const toldEvery = 100;

const house = await openHouse();
try {
  const failed = (await playAll(house)) + (await killAll(house));
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  await house.close();
}

async function playAll(place: House): Promise<number> {
  const started = performance.now();
  const countByTheme = new Map<Theme, number>();
  let failed = 0;
  for (const [done, seed] of seedsOf(plays).entries()) {
    const plan = planOf(seed);
    countByTheme.set(plan.theme, (countByTheme.get(plan.theme) ?? 0) + 1);
    const { wrong, errors } = await play(place, plan);
    if (wrong.length + errors.length > 0) {
      failed++;
      tell(`seed ${String(seed)} (${plan.theme})`, wrong);
      for (const error of errors) console.error("  ended by", error);
    }
    if ((done + 1) % toldEvery === 0) console.log(`${String(done + 1)} played, ${String(failed)} failed`);
  }
  const themes = [...countByTheme].map(([theme, count]) => `${theme} ${String(count)}`).join(", ");
  console.log(`${String(plays)} plays in ${secondsSince(started)} s, ${String(failed)} failed (${themes})`);
  return failed;
}

async function killAll(place: House): Promise<number> {
  const started = performance.now();
  const seeds = [...seedsOf(killed)];
  let failed = 0;
  const playSome = async (): Promise<void> => {
    for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
      const wrong = await playKilled(place, seed);
      if (wrong.length === 0) continue;
      failed++;
      tell(`seed ${String(seed)} of killed processes`, wrong);
    }
  };
  await Promise.all(Array.from({ length: killedAtOnce }, playSome));
  console.log(
    `${String(killed)} plays with killed processes in ${secondsSince(started)} s, ${String(failed)} failed`,
  );
  return failed;
}

function seedsOf(count = 0): readonly number[] {
  return Array.from({ length: count }, (_, index) => (firstSeed ?? 1) + index);
}

function tell(play: string, wrong: readonly Wrong[]): void {
  console.error(`${play}:`);
  for (const { kind, key, told } of wrong) console.error(`  ${kind} ${key}: ${told}`);
}

function secondsSince(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(0);
}
