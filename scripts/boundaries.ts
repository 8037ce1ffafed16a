/**
 * Checks the direction of imports, and that the check itself still bites: a checker that sees no modules also
 * finds no violations, so a fixture with known violations must fail.
 */
import { cruise, type ICruiseResult } from "dependency-cruiser";
import config from "../dependency-cruiser.config.js";

const fixture = ["tests/boundaries/fixture/src", "tests/boundaries/fixture/sandbox"];
const expectedInFixture = [
  "domain-imports-only-lib",
  "features-never-meet",
  "pure-layers-import-nothing-from-outside",
  "sandbox-knows-only-formats",
];

async function check(paths: string[]): Promise<ICruiseResult> {
  const { output } = await cruise(
    paths,
    { ...config.options, ruleSet: { forbidden: config.forbidden ?? [] }, validate: true },
    config.options?.enhancedResolveOptions,
  );
  if (typeof output === "string") throw new Error("dependency-cruiser answered in text");
  return output;
}

const house = await check(["src", "sandbox"]);
for (const { rule, from, to } of house.summary.violations) console.error(`${rule.name}: ${from} -> ${to}`);
if (house.summary.totalCruised < 20) throw new Error(`Only ${house.summary.totalCruised} modules were seen.`);

const found = new Set((await check(fixture)).summary.violations.map(({ rule }) => rule.name));
const missed = expectedInFixture.filter((name) => !found.has(name));
if (missed.length > 0) throw new Error(`The fixture that must fail passes: ${missed.join(", ")}`);

console.log(
  `boundaries: ${house.summary.totalCruised} modules, ${house.summary.violations.length} violations`,
);
process.exitCode = house.summary.violations.length === 0 ? 0 : 1;
