import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLimiter } from "#adapters/fortnox/limiter/limiter.ts";
import { sleep } from "#adapters/fortnox/transport/sleep.ts";
import { startCountingServer } from "../support/fortnox/countingServer.ts";
import { createTestDatabase, type TestDatabase } from "../support/testDatabase.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const script = "tests/support/fortnox/fetchingProcess.ts";

describe("the limiter", () => {
  it("never lets four processes send more than 25 requests in 5 seconds, as the other side counts", async () => {
    const server = await startCountingServer((_request, response) => {
      // Answers come late now and then, so that releases and arrivals are not the same.
      setTimeout(() => response.end("{}"), 20 + Math.random() * 200);
    });
    const outputs = await Promise.all(
      Array.from({ length: 4 }, () => fetchInProcess([database.appUrl, server.url, "15", "77"])),
    );
    await server.close();
    expect(server.refused()).toBe(0);
    expect(outputs.flatMap(({ statuses }) => statuses)).toEqual(Array.from({ length: 60 }, () => 200));
    expect(mostInWindow(server.arrivals)).toBeLessThanOrEqual(24);
    // 60 requests are three times 24: two waits of 5.25 seconds, and no more.
    expect(server.arrivals.at(-1)! - server.arrivals[0]!).toBeLessThan(12_500);
  });

  it("lets another tenant through while the first one waits", async () => {
    const limiter = createLimiter({ pool: database.pools.app, sleep });
    const full = limiter.turnsOf({ oauthClientId: "app", tenant: "full" });
    await Promise.all(Array.from({ length: 24 }, () => full.take(undefined, () => Promise.resolve())));
    const other = limiter.turnsOf({ oauthClientId: "app", tenant: "other" });
    await expect(other.take(undefined, () => Promise.resolve("through"))).resolves.toBe("through");
  });

  it("lets a cancelled request out of the line at once, and those behind it pass", async () => {
    const limiter = createLimiter({ pool: database.pools.app, sleep });
    const turns = limiter.turnsOf({ oauthClientId: "app", tenant: "cancelled" });
    await Promise.all(Array.from({ length: 24 }, () => turns.take(undefined, () => Promise.resolve())));
    const cancelling = new AbortController();
    const cancelled = turns.take(cancelling.signal, () => Promise.resolve("cancelled"));
    const behind = turns.take(undefined, () => Promise.resolve("behind"));
    cancelling.abort(new Error("enough"));
    await expect(cancelled).rejects.toThrow("enough");
    await expect(behind).resolves.toBe("behind");
    const { rows } = await database.owner.query("SELECT * FROM fortnox.waiter WHERE tenant = 'cancelled'");
    expect(rows).toEqual([]);
  });

  it("lets nobody through while the other side has asked for a pause", async () => {
    const limiter = createLimiter({ pool: database.pools.app, sleep });
    const turns = limiter.turnsOf({ oauthClientId: "app", tenant: "paused" });
    await turns.take(undefined, () => Promise.resolve());
    await turns.pause(700);
    const started = performance.now();
    await turns.take(undefined, () => Promise.resolve());
    expect(performance.now() - started).toBeGreaterThan(650);
  });
});

async function fetchInProcess(args: readonly string[]): Promise<{ statuses: readonly number[] }> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  return JSON.parse(await text(child.stdout)) as { statuses: readonly number[] };
}

function mostInWindow(arrivals: readonly number[]): number {
  return Math.max(
    ...arrivals.map((start) => arrivals.filter((at) => at >= start && at < start + 5_000).length),
  );
}
