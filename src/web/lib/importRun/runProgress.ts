/** How far an import has come, in true counts. */
import type { ImportRun, ImportStage } from "#wire/imports.ts";

/** Tells whether a run has come to its end, whatever the end was. */
export function hasEnded(run: ImportRun): boolean {
  return run.status !== "queued" && run.status !== "running";
}

/** The stage that is under way. */
export function currentStage(run: ImportRun): ImportStage | undefined {
  return run.stages.find(({ state }) => state === "running");
}

/** How much of what is counted has been done, in whole per cent; null before anything has been counted. */
export function runPercent(run: ImportRun): number | null {
  const counted = run.stages.filter((stage) => stage.total !== null);
  const total = counted.reduce((sum, stage) => sum + (stage.total ?? 0), 0);
  const done = counted.reduce((sum, stage) => sum + stage.done, 0);
  // A stage that waits has no total yet, so everything counted may be done before the run is.
  return total === 0 ? null : Math.min(hasEnded(run) ? 100 : 99, Math.floor((done * 100) / total));
}

/** How far one stage has come, in whole per cent; null when its total is not known. */
export function stagePercent(stage: ImportStage): number | null {
  if (stage.total === null || stage.total === 0) return null;
  return Math.min(100, Math.floor((stage.done * 100) / stage.total));
}
