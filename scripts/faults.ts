/**
 * Seeded plays of the export to Fortnox in which everything goes wrong: `npm run faults -- [plays] [first seed]`.
 * Prints the seed of each play that ends wrong, which is all that is needed to run it again alone.
 */
import { openHouse } from "../tests/faults/transfer/house.ts";
import { planOf } from "../tests/faults/transfer/plan.ts";
import { play } from "../tests/faults/transfer/play.ts";

const [, , plays = "1800", firstSeed = "1"] = process.argv;
const house = await openHouse();
const started = performance.now();
const countByTheme = new Map<string, number>();
let failed = 0;
try {
  for (let seed = Number(firstSeed); seed < Number(firstSeed) + Number(plays); seed++) {
    const plan = planOf(seed);
    countByTheme.set(plan.theme, (countByTheme.get(plan.theme) ?? 0) + 1);
    const begun = performance.now();
    const { wrong, errors } = await play(house, plan);
    if (process.env["VERBOSE"] !== undefined)
      console.log(seed, plan.theme, Math.round(performance.now() - begun), "ms");
    if (wrong.length === 0 && errors.length === 0) continue;
    failed++;
    console.error(`seed ${String(seed)} (${plan.theme}):`);
    for (const { kind, key, told } of wrong) console.error(`  ${kind} ${key}: ${told}`);
    for (const error of errors) console.error("  ended by", error);
  }
} finally {
  await house.close();
}
const seconds = Math.round((performance.now() - started) / 1000);
console.log([...countByTheme].map(([theme, count]) => `${theme} ${String(count)}`).join(", "));
console.log(`${plays} plays in ${String(seconds)} s, ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;
