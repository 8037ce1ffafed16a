/** How a figure is taken: one question timed, the slowest in twenty of many, a ratio with two decimals. */
import type { Program } from "./program.ts";

/** Times a question until its whole answer is read; an answer that is a refusal measures nothing. */
export async function timeMs({ ask }: Pick<Program, "ask">, path: string): Promise<number> {
  const start = performance.now();
  const response = await ask(path);
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return performance.now() - start;
}

export function percentile95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;
}

export function round2(value: number): number {
  return Math.round(value * 100) / 100;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
