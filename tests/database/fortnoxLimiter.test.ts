import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLimiter } from "#adapters/fortnox/limiter/limiter.ts";
import type { Turns } from "#adapters/fortnox/transport/fortnoxCalls.ts";
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
    let answered = 0;
    const server = await startCountingServer((_request, response) => {
      // Answers come late now and then, so that releases and arrivals are not the same.
      answered += 1;
      setTimeout(() => response.end("{}"), 20 + (answered % 5) * 50);
    });
    const outputs = await Promise.all(
      Array.from({ length: 4 }, () => fetchInProcess([database.appUrl, server.url, "15", "77"])),
    );
    await server.close();
    expect(server.refused()).toBe(0);
    expect(outputs.flatMap(({ statuses }) => statuses)).toEqual(Array.from({ length: 60 }, () => 200));
    expect(mostInWindow(server.arrivals)).toBeLessThanOrEqual(24);
    // 60 requests are three times 24: two waits of 5.25 seconds, and no third one.
    expect(server.arrivals.at(-1)! - server.arrivals[0]!).toBeLessThan(15_750);
  });

  it("lets another tenant through at once while the first one waits", async () => {
    const waits = Promise.withResolvers<undefined>();
    const limiter = createLimiter({
      pool: database.pools.app,
      // Whoever has to wait does so longer than any test.
      sleep: (_ms, signal) => {
        waits.resolve(undefined);
        return sleep(3_600_000, signal);
      },
    });
    const full = limiter.turnsOf({ oauthClientId: "app", tenant: "full" });
    await fill(full);
    const cancelling = new AbortController();
    const waiting = full.take(cancelling.signal, () => Promise.resolve());
    await waits.promise;
    const other = limiter.turnsOf({ oauthClientId: "app", tenant: "other" });
    await expect(other.take(undefined, () => Promise.resolve("through"))).resolves.toBe("through");
    cancelling.abort(new Error("enough"));
    await expect(waiting).rejects.toThrow("enough");
  });

  it("lets a cancelled request out of the line at once, and those behind it pass", async () => {
    const cancelling = new AbortController();
    const lengths: number[] = [];
    const limiter = createLimiter({
      pool: database.pools.app,
      sleep: async (ms, signal) => {
        lengths.push(await lengthOfLine("cancelled"));
        // Cancelled once it stands in line: what does not leave then waits longer than any test.
        if (signal !== undefined) cancelling.abort(new Error("enough"));
        await sleep(signal === undefined ? ms : 3_600_000, signal);
      },
    });
    const turns = limiter.turnsOf({ oauthClientId: "app", tenant: "cancelled" });
    await fill(turns);
    const cancelled = turns.take(cancelling.signal, () => Promise.resolve("cancelled"));
    const behind = turns.take(undefined, () => Promise.resolve("behind"));
    await expect(cancelled).rejects.toThrow("enough");
    await expect(behind).resolves.toBe("behind");
    expect(Math.max(...lengths)).toBe(1);
    expect(await lengthOfLine("cancelled")).toBe(0);
  });

  it("lets nobody through while the other side has asked for a pause", async () => {
    const limiter = createLimiter({ pool: database.pools.app, sleep });
    const turns = limiter.turnsOf({ oauthClientId: "app", tenant: "paused" });
    await turns.take(undefined, () => Promise.resolve());
    const started = performance.now();
    await turns.pause(700);
    await turns.take(undefined, () => Promise.resolve());
    expect(performance.now() - started).toBeGreaterThan(690);
  });
});

/** Takes every place that a tenant has. */
async function fill(turns: Turns): Promise<void> {
  await Promise.all(Array.from({ length: 24 }, () => turns.take(undefined, () => Promise.resolve())));
}

async function lengthOfLine(tenant: string): Promise<number> {
  const line = await database.owner.query("SELECT FROM fortnox.waiter WHERE tenant = $1", [tenant]);
  return line.rows.length;
}

async function fetchInProcess(args: readonly string[]): Promise<{ statuses: readonly number[] }> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  return JSON.parse(await text(child.stdout)) as { statuses: readonly number[] };
}

function mostInWindow(arrivals: readonly number[]): number {
  return Math.max(
    ...arrivals.map((start) => arrivals.filter((at) => at >= start && at < start + 5_000).length),
  );
}
