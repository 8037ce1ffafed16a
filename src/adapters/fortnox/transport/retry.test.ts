import { describe, expect, it } from "vitest";
import {
  FortnoxRateLimitError,
  FortnoxRefusedError,
  FortnoxShapeError,
  FortnoxUnavailableError,
  noAnswer,
} from "#app/fortnox/faults.ts";
import { UnreadableAnswerError } from "../json/answer.ts";
import { withRetry, waitBeforeNext } from "./retry.ts";
import { renderLoggedPath } from "./loggedPath.ts";
import { readRetryAfter } from "./sendOnce.ts";
import { sleep } from "./sleep.ts";

const down = (retryAfterMs: number | null = null) => new FortnoxUnavailableError("down", { retryAfterMs });
const tooMany = (retryAfterMs: number | null) => new FortnoxRateLimitError("429", noAnswer, retryAfterMs);
const shape = { path: "", row: null, expected: "JSON", found: "HTML" };

describe("the wait before asking again", () => {
  it("grows, up to sixteen seconds", () => {
    const waits = [1, 2, 3, 4, 5, 6, 7].map((made) => waitBeforeNext(down(), made, 1));
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 16_000]);
    expect(waitBeforeNext(down(), 1, 0)).toBe(250);
  });

  it("is at least what Retry-After says, and five seconds after 429 without it", () => {
    expect(waitBeforeNext(tooMany(3000), 1, 0)).toBeGreaterThanOrEqual(3000);
    expect(waitBeforeNext(tooMany(null), 1, 0)).toBeGreaterThanOrEqual(5000);
    expect(waitBeforeNext(down(2000), 1, 0)).toBeGreaterThanOrEqual(2000);
  });

  it("is given up after eight attempts, and at once when a minute is not enough", () => {
    expect(waitBeforeNext(down(), 8, 0)).toBeNull();
    expect(waitBeforeNext(tooMany(300_000), 1, 0)).toBeNull();
  });

  it("is for what may pass, not for a no or for a field that cannot be read", () => {
    expect(waitBeforeNext(new FortnoxRefusedError("no"), 1, 0)).toBeNull();
    expect(waitBeforeNext(new FortnoxShapeError(shape), 1, 0)).toBeNull();
    expect(waitBeforeNext(new UnreadableAnswerError(shape), 1, 0)).toBe(250);
    expect(waitBeforeNext(new Error("ours"), 1, 0)).toBeNull();
  });

  it("ends at once when the work is cancelled", async () => {
    const cancelling = new AbortController();
    const work = withRetry({ sleep, random: () => 1 }, cancelling.signal, () => {
      queueMicrotask(() => {
        cancelling.abort(new Error("enough"));
      });
      return Promise.reject(tooMany(50_000));
    });
    await expect(work).rejects.toThrow("enough");
  });
});

describe("Retry-After", () => {
  it("is seconds, or a moment against the answer's own clock", () => {
    expect(readRetryAfter("4", undefined)).toBe(4000);
    const date = "Wed, 21 Oct 2026 07:28:00 GMT";
    expect(readRetryAfter("Wed, 21 Oct 2026 07:28:06 GMT", date)).toBe(6000);
    expect(readRetryAfter("Wed, 21 Oct 2026 07:27:00 GMT", date)).toBe(0);
  });

  it("is nothing when it cannot be read", () => {
    expect(readRetryAfter("soon", undefined)).toBeNull();
    expect(readRetryAfter("Wed, 21 Oct 2026 07:28:06 GMT", undefined)).toBeNull();
    expect(readRetryAfter(undefined, undefined)).toBeNull();
  });
});

describe("the logged path", () => {
  it("shows what narrows a list, and not the value that may point at a person", () => {
    const query = { financialyear: "4", page: "2", customernumber: "191212121212" };
    expect(renderLoggedPath({ path: "/3/invoices", query })).toBe(
      "/3/invoices?financialyear=4&page=2&customernumber=…",
    );
    expect(renderLoggedPath({ path: "/3/me" })).toBe("/3/me");
  });
});
