import { describe, expect, it } from "vitest";
import { filingTone } from "./filingTone.ts";

const lastDay = "2026-08-03";

describe("the last day to file", () => {
  it("is pointed out a month before, and when it has passed", () => {
    expect(filingTone({ state: "ready", lastDay }, "2026-07-03")).toBe("plain");
    expect(filingTone({ state: "ready", lastDay }, "2026-07-04")).toBe("soon");
    expect(filingTone({ state: "not-ready", lastDay }, "2026-08-03")).toBe("soon");
    expect(filingTone({ state: "sru-fetched", lastDay }, "2026-08-04")).toBe("late");
  });
  it("is no matter once the return is handed in", () => {
    expect(filingTone({ state: "filed", lastDay }, "2027-01-01")).toBe("done");
    expect(filingTone({ state: "signed", lastDay }, "2026-01-01")).toBe("done");
  });
  it("is unknown of a period without rules", () => {
    expect(filingTone({ state: "not-ready", lastDay: null }, "2027-01-01")).toBe("plain");
  });
});
