import { describe, expect, it } from "vitest";
import type { ImportRun, ImportStage } from "#wire/imports.ts";
import { currentStage, hasEnded, runPercent, stagePercent } from "./runProgress.ts";

const stage = (name: ImportStage["name"], done: number, total: number | null): ImportStage => ({
  name,
  state: done === 0 ? "waiting" : done === total ? "done" : "running",
  done,
  total,
  durationMs: null,
});
const run = (...stages: ImportStage[]): ImportRun => ({
  runId: "0195b6a0-0000-7000-8000-000000000000",
  status: "running",
  source: "sie-file",
  fileName: "bok.se",
  startedAt: "2026-02-03T13:02:00Z",
  startedBy: "Anna Lindström",
  stages,
  importNumber: null,
  problem: null,
});

describe("runPercent", () => {
  it("counts what is done of all that has a total, and never rounds up to what is not done", () => {
    expect(runPercent(run(stage("chart", 100, 100), stage("vouchers", 899, 900)))).toBe(99);
  });
  it("says 100 only when the run has ended", () => {
    const counted = run(stage("vouchers", 900, 900), stage("checks", 0, null));
    expect(runPercent(counted)).toBe(99);
    expect(runPercent({ ...counted, status: "committed" })).toBe(100);
  });
  it("is unknown before anything has been counted", () => {
    expect(runPercent(run(stage("company", 0, null), stage("vouchers", 0, null)))).toBeNull();
  });
});

describe("stagePercent", () => {
  it("is unknown without a total", () => {
    expect(stagePercent(stage("vouchers", 10, null))).toBeNull();
    expect(stagePercent(stage("checks", 0, 0))).toBeNull();
    expect(stagePercent(stage("vouchers", 3118, 4571))).toBe(68);
  });
});

describe("currentStage", () => {
  it("is the one that runs", () => {
    expect(currentStage(run(stage("chart", 5, 5), stage("vouchers", 1, 9)))?.name).toBe("vouchers");
  });
});

describe("hasEnded", () => {
  it("is true for every end, and false while it waits or runs", () => {
    const statuses = [
      "queued",
      "running",
      "committed",
      "unchanged",
      "cancelled",
      "refused",
      "failed",
    ] as const;
    expect(statuses.filter((status) => hasEnded({ ...run(), status }))).toEqual(statuses.slice(2));
  });
});
