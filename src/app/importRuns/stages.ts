/** The named stages of an import with true counts, as the person who waits sees them. */
import type { RunSource } from "../imports/runOrder.ts";

export type StageName = "company" | "chart" | "vouchers" | "customer-ledger" | "supplier-ledger" | "checks";

/** In order; a file has no ledgers. */
const namesBySource: Readonly<Record<RunSource["kind"], readonly StageName[]>> = {
  "sie-file": ["company", "chart", "vouchers", "checks"],
  fortnox: ["company", "chart", "vouchers", "customer-ledger", "supplier-ledger", "checks"],
};

export interface Stage {
  readonly name: StageName;
  readonly state: "waiting" | "running" | "done";
  readonly done: number;
  readonly total: number | null;
  readonly durationMs: number | null;
}

/** The stages of a run before it has begun. */
export function waitingStages(source: RunSource["kind"]): readonly Stage[] {
  return namesBySource[source].map((name) => ({
    name,
    state: "waiting",
    done: 0,
    total: null,
    durationMs: null,
  }));
}

export interface StageReport {
  /** Begins a stage and ends the one before it; the total is null while it is not known. */
  begin(name: StageName, total: number | null): void;
  /** Tells how far the stage has come, and its total once that is known. */
  advance(done: number, total?: number): void;
  /** Ends the last stage. */
  end(): void;
  /** How far it has come. */
  stages(): readonly Stage[];
  /** Milliseconds since the report was made. */
  elapsedMs(): number;
}

/** Keeps the stages up to date and hands over a copy at each step. */
export function createStageReport(
  source: RunSource["kind"],
  nowMs: () => number,
  onChange: (stages: readonly Stage[]) => void,
): StageReport {
  const startedMs = nowMs();
  let stages = waitingStages(source);
  let begunMs = startedMs;
  const change = (changed: (stage: Stage) => Stage): void => {
    stages = stages.map((stage) => (stage.state === "running" ? changed(stage) : stage));
    onChange(stages);
  };
  const end = (): void => {
    const durationMs = Math.round(nowMs() - begunMs);
    change((stage) => {
      const done = stage.total ?? stage.done;
      return { ...stage, state: "done", done, total: done, durationMs };
    });
  };
  return {
    begin(name, total) {
      end();
      begunMs = nowMs();
      stages = stages.map((stage) => (stage.name === name ? { ...stage, state: "running", total } : stage));
      onChange(stages);
    },
    advance(done, total) {
      change((stage) => ({ ...stage, done, total: total ?? stage.total }));
    },
    end,
    stages: () => stages,
    elapsedMs: () => Math.round(nowMs() - startedMs),
  };
}
