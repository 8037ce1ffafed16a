import { describe, expect, it } from "vitest";
import type { Overview, TodoItem } from "#wire/progress.ts";
import { countLeft, firstLeft, pageCount } from "./todoLeft.ts";

const item = (key: string, sign: TodoItem["sign"]): TodoItem => ({
  key,
  sign,
  matter: { kind: "nothing-imported", data: {} },
  causes: [],
  amountOre: null,
  link: { page: "import" },
});
const phase = (name: Overview["phases"][number]["name"], items: TodoItem[]): Overview["phases"][number] => ({
  name,
  done: 0,
  total: 1,
  items,
});
const overview: Overview = {
  phases: [
    phase("import", []),
    phase("checks", [item("gaps", "attention")]),
    phase("reconciliation", [item("1510", "different"), item("1930", "stale")]),
  ],
  groups: [],
  unsigned: 9,
  accounts: 34,
  differences: 1,
  stale: 1,
  questions: 0,
};

describe("what is left", () => {
  it("is counted over all phases and begins with the first line of the first phase that has any", () => {
    expect(countLeft(overview)).toBe(3);
    expect(firstLeft(overview)?.key).toBe("gaps");
    expect(firstLeft({ ...overview, phases: [] })).toBeNull();
  });
  it("is counted in accounts on Avstämning, in the colour of the worst of them", () => {
    expect(pageCount(overview, "reconciliation")).toMatchObject({ count: 9, tone: "diff" });
  });
  it("is counted in entries on Bokslutsverifikationer, however few lines they make", () => {
    const entries = { ...phase("entries", [item("ready", "ready")]), done: 4, total: 9 };
    expect(pageCount({ ...overview, phases: [entries] }, "entries")).toMatchObject({
      count: 5,
      tone: "plain",
    });
  });
  it("is counted in lines on other pages, and not at all when nothing is left", () => {
    expect(pageCount(overview, "checks")).toMatchObject({ count: 1, tone: "warn" });
    expect(pageCount(overview, "import")).toBeNull();
    expect(pageCount(overview, "log")).toBeNull();
  });
});
