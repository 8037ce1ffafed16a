/** One measurement in a process of its own: `node sieProcess.ts reader|floor FILE` prints time and peak memory. */
import { readFileSync } from "node:fs";
import { readSie } from "#formats/sie/readSie.ts";
import { movementsOf } from "#formats/sie/view/balances.ts";
import { readFloor } from "./sieFloor.ts";

const [, , subject, path = ""] = process.argv;

function measure(): { readonly rows: number; readonly errors: number } {
  if (subject === "floor") return { rows: readFloor(readFileSync(path)).rows, errors: 0 };
  const result = readSie(readFileSync(path));
  if (!result.ok) throw new Error(result.problem.kind);
  movementsOf(result.value);
  return { rows: result.value.transRecords, errors: result.value.findings.length };
}

const start = performance.now();
const measured = measure();
const ms = Math.round(performance.now() - start);
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ ms, peakMb, ...measured }));
