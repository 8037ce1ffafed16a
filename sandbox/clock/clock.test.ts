import { describe, expect, it } from "vitest";
import { sleep } from "./clock.ts";
import { manualClock } from "./manualClock.ts";
import { parseStockholm, stockholmDate, stockholmText } from "./stockholmTime.ts";

describe("manualClock", () => {
  it("runs what falls due in the order of time, not of asking", async () => {
    const clock = manualClock(0);
    const ran: string[] = [];
    clock.after(200, () => ran.push(`second at ${clock.nowMs()}`));
    clock.after(100, () => ran.push(`first at ${clock.nowMs()}`));
    clock.after(500, () => ran.push("never"));
    await clock.advance(300);
    expect(ran).toEqual(["first at 100", "second at 200"]);
    expect(clock.nowMs()).toBe(300);
  });
  it("runs a task that another task asked for on the way", async () => {
    const clock = manualClock(0);
    let woken = 0;
    void sleep(clock, 10)
      .then(() => sleep(clock, 10))
      .then(() => {
        woken = clock.nowMs();
      });
    await clock.advance(50);
    expect(woken).toBe(20);
  });
  it("forgets a task that was cancelled", async () => {
    const clock = manualClock(0);
    let ran = false;
    clock.after(1, () => {
      ran = true;
    })();
    await clock.advance(10);
    expect(ran).toBe(false);
  });
});

describe("Swedish wall time", () => {
  it("is one hour ahead of UTC in winter and two in summer", () => {
    expect(stockholmText(Date.UTC(2026, 0, 15, 12))).toBe("2026-01-15 13:00:00");
    expect(stockholmText(Date.UTC(2026, 6, 15, 12))).toBe("2026-07-15 14:00:00");
    expect(stockholmDate(Date.UTC(2026, 5, 30, 22, 30))).toBe("2026-07-01");
  });
  it("reads what it writes", () => {
    const ms = Date.UTC(2026, 2, 29, 0, 59, 7);
    expect(parseStockholm(stockholmText(ms))).toBe(ms);
    expect(parseStockholm("2026-01-15 13:00")).toBe(Date.UTC(2026, 0, 15, 12));
    expect(parseStockholm("2026-01-15")).toBe(Date.UTC(2026, 0, 14, 23));
    expect(parseStockholm("igår")).toBeUndefined();
  });
});
