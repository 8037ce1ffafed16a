import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SlidingWindow, mostInWindow } from "./slidingWindow.ts";

const moments = fc
  .array(fc.integer({ min: 0, max: 30_000 }), { maxLength: 200 })
  .map((times) => times.toSorted((a, b) => a - b));

describe("SlidingWindow", () => {
  it("never lets more in than the limit, in any window wherever it starts", () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 30 }), (times, requests) => {
        const window = new SlidingWindow({ requests, windowMs: 5000 });
        const entered = times.filter((time) => window.enter("a", time) === undefined);
        for (const start of times) {
          expect(entered.filter((time) => time >= start && time < start + 5000).length).toBeLessThanOrEqual(
            requests,
          );
        }
        expect(mostInWindow(entered, 5000)).toBe(Math.min(requests, mostInWindow(times, 5000)));
      }),
    );
  });
  it("lets a caller in again exactly when it said", () => {
    const window = new SlidingWindow({ requests: 2, windowMs: 5000 });
    expect([window.enter("a", 0), window.enter("a", 1000)]).toEqual([undefined, undefined]);
    expect(window.enter("a", 1500)).toEqual({ retryAfterMs: 3500 });
    expect(window.enter("b", 1500)).toBeUndefined();
    expect(window.enter("a", 5000)).toBeUndefined();
  });
});

describe("mostInWindow", () => {
  it("agrees with counting from every moment", () => {
    fc.assert(
      fc.property(moments, (times) => {
        const counted = times.map((start) => times.filter((t) => t >= start && t < start + 5000).length);
        expect(mostInWindow(times, 5000)).toBe(Math.max(0, ...counted));
      }),
    );
  });
});
