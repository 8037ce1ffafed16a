/** The named stages of an import with true counts, as the person who waits sees them. */

export const stageNames = ["company", "chart", "vouchers", "checks"] as const;
export type StageName = (typeof stageNames)[number];

export interface Stage {
  readonly name: StageName;
  readonly state: "waiting" | "running" | "done";
  readonly done: number;
  readonly total: number | null;
  readonly durationMs: number | null;
}

/** Every stage before it has begun. */
export const waitingStages: readonly Stage[] = stageNames.map((name) => ({
  name,
  state: "waiting",
  done: 0,
  total: null,
  durationMs: null,
}));

export interface StageReport {
  /** Begins a stage and ends the one before it. */
  begin(name: StageName, total: number): void;
  advance(done: number): void;
  /** Ends the last stage. */
  end(): void;
  /** How far it has come. */
  stages(): readonly Stage[];
  /** Milliseconds since the report was made. */
  elapsedMs(): number;
}

/** Keeps the stages up to date and hands over a copy at each step. */
export function createStageReport(
  nowMs: () => number,
  onChange: (stages: readonly Stage[]) => void,
): StageReport {
  const startedMs = nowMs();
  let stages = waitingStages;
  let begunMs = startedMs;
  const change = (changed: (stage: Stage) => Stage): void => {
    stages = stages.map((stage) => (stage.state === "running" ? changed(stage) : stage));
    onChange(stages);
  };
  const end = (): void => {
    const durationMs = Math.round(nowMs() - begunMs);
    change((stage) => ({ ...stage, state: "done", done: stage.total ?? stage.done, durationMs }));
  };
  return {
    begin(name, total) {
      end();
      begunMs = nowMs();
      stages = stages.map((stage) => (stage.name === name ? { ...stage, state: "running", total } : stage));
      onChange(stages);
    },
    advance(done) {
      change((stage) => ({ ...stage, done }));
    },
    end,
    stages: () => stages,
    elapsedMs: () => Math.round(nowMs() - startedMs),
  };
}
