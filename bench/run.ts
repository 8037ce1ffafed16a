/**
 * Runs what is measured, one file per figure, one after the other so that none disturbs another:
 * `npm run bench`, or `npm run bench -- sieRead` for some. Each prints one JSON line per figure.
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";

const folder = import.meta.dirname;
const wanted = process.argv.slice(2);
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".ts") && file !== basename(import.meta.filename))
  .map((file) => basename(file, ".ts"));

for (const name of wanted.filter((each) => !names.includes(each))) {
  console.error(`There is no bench/${name}.ts.`);
  process.exitCode = 1;
}
for (const name of names.filter((each) => wanted.length === 0 || wanted.includes(each))) {
  const { status } = spawnSync(process.execPath, [join(folder, `${name}.ts`)], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
