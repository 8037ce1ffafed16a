/**
 * Reading, checking and summing SIE against a bare loop over the same bytes that checks nothing (figures: one
 * million rows at most 2 times, 2.5 with checksum, and 250 MB; a hundred thousand rows at most 3 times).
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median } from "./support/measured.ts";

interface Measured {
  readonly ms: number;
  readonly peakMb: number;
  readonly rows: number;
  readonly errors: number;
}

const runs = 7;
const mostPeakMb = 250;
const figures = [
  { figure: "sie-read-1000000", rows: 1_000_000, withChecksum: false, limit: 2 },
  { figure: "sie-read-1000000-checksum", rows: 1_000_000, withChecksum: true, limit: 2.5 },
  { figure: "sie-read-100000", rows: 100_000, withChecksum: true, limit: 3 },
] as const;

const folder = mkdtempSync(join(tmpdir(), "sie-bench-"));
try {
  for (const { figure, rows, withChecksum, limit } of figures) {
    const path = join(folder, `${figure}.se`);
    const { bytes } = run("generateSie.ts", [path, String(rows), withChecksum ? "checksum" : "plain"]) as {
      readonly bytes: number;
    };
    const measured = measureInTurns(path);
    const ok = measured.ratio <= limit && measured.peakMb <= mostPeakMb;
    console.log(JSON.stringify({ figure, unit: "times the bare loop", ...measured, limit, ok, rows, bytes }));
    if (!ok) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** Reader and floor take turns, each in a fresh process, so that both meet the same machine. */
function measureInTurns(path: string): {
  readonly ratio: number;
  readonly readerMs: number;
  readonly floorMs: number;
  readonly peakMb: number;
} {
  const reader: Measured[] = [];
  const floor: Measured[] = [];
  for (let run = 0; run < runs; run++) {
    reader.push(measure("reader", path));
    floor.push(measure("floor", path));
  }
  if (reader.some(({ errors }) => errors > 0)) throw new Error("The generated file has findings.");
  const readerMs = median(reader.map(({ ms }) => ms));
  const floorMs = median(floor.map(({ ms }) => ms));
  const peakMb = median(reader.map((each) => each.peakMb));
  return { ratio: Number((readerMs / floorMs).toFixed(2)), readerMs, floorMs, peakMb };
}

function measure(subject: "reader" | "floor", path: string): Measured {
  return run("sieProcess.ts", [subject, path]) as Measured;
}

function run(script: string, args: readonly string[]): unknown {
  const path = join(import.meta.dirname, "support", script);
  return JSON.parse(execFileSync(process.execPath, [path, ...args], { encoding: "utf8" }));
}
