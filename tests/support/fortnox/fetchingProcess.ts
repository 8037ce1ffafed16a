/** A process of its own that asks one tenant a number of times, through the limiter, as fast as it is let. */
import { createPool } from "#adapters/database/pool.ts";
import { createLimiter } from "#adapters/fortnox/limiter/limiter.ts";
import { fetchJson } from "#adapters/fortnox/transport/fortnoxCalls.ts";
import { createDispatcher } from "#adapters/fortnox/transport/sendOnce.ts";
import { sleep } from "#adapters/fortnox/transport/sleep.ts";

const [, , databaseUrl = "", apiUrl = "", count = "0", tenant = "1", token = "token"] = process.argv;
const pool = createPool({ url: databaseUrl, connections: 4, name: "fetching process" });
const dispatcher = createDispatcher();
const statuses: (number | null)[] = [];
const calls = {
  apiUrl,
  dispatcher,
  sleep,
  random: Math.random,
  tokens: { current: () => Promise.resolve(token), renew: () => Promise.resolve(token) },
  turns: createLimiter({ pool, sleep }).turnsOf({ oauthClientId: "app", tenant }),
  onCall: ({ status }: { status: number | null }) => statuses.push(status),
};
await Promise.all(
  Array.from({ length: Number(count) }, () =>
    fetchJson(calls, { path: "/3/companyinformation" }, (json) => json),
  ),
);
await Promise.all([pool.end(), dispatcher.close()]);
process.stdout.write(JSON.stringify({ statuses }));
