/** The findings of a preflight, each told once with all the entries it is about. */
import type { WireProblem } from "#wire/problem.ts";
import type { CheckedEntry } from "./exportable.ts";

export interface ToldFinding {
  readonly key: string;
  readonly severity: "error" | "warning";
  readonly problem: WireProblem;
  /** `V6`, `S1`: in the order of the preflight. */
  readonly numbers: readonly string[];
}

/** Puts equal findings of several entries together; what hinders comes before what only warns. */
export function toldFindings(entries: readonly CheckedEntry[]): readonly ToldFinding[] {
  const found = new Map<string, ToldFinding>();
  for (const { number, findings } of entries) {
    for (const { severity, problem } of findings) {
      const key = `${severity} ${JSON.stringify(problem)}`;
      const numbers = found.get(key)?.numbers ?? [];
      if (!numbers.includes(number))
        found.set(key, { key, severity, problem, numbers: [...numbers, number] });
    }
  }
  return [...found.values()].toSorted((a, b) => rank(a) - rank(b));
}

function rank({ severity }: ToldFinding): number {
  return severity === "error" ? 0 : 1;
}
