/** Reading ledgers in tests as a page does. */
import type { LightMyRequestResponse } from "fastify";
import type { BridgeView, LedgerItemRow, LedgerSide, LedgerView } from "#wire/ledgers.ts";
import type { FortnoxHouse } from "./fortnox/connectedHouse.ts";
import { widenLimit } from "./fortnox/connectedHouse.ts";
import { type ConnectedClient, connectedClient, fetchYears, proposedYears } from "./fortnox/fetching.ts";
import type { TestUser } from "./testInstallation.ts";

/** Where a ledger is asked for. */
export interface LedgerAsker {
  readonly user: Pick<TestUser, "ask">;
  readonly closingUrl: string;
}

/** A client of the sandbox's company, connected and fetched, in a firm of its own. */
export async function fetchedClient(
  open: FortnoxHouse,
  company: string,
  year: { readonly start?: string; readonly end?: string } = {},
): Promise<ConnectedClient> {
  await widenLimit(open, company);
  const user = await open.house.makeFirm(`Byrån för ${company}`);
  const client = await connectedClient(user, open.sandbox, { company, ...year });
  const run = await fetchYears(client, await proposedYears(client, year.end));
  if (run.status !== "committed") throw new Error(JSON.stringify(run));
  return client;
}

/** Asks for whatever stands under …/ledgers. */
export function askLedger({ user, closingUrl }: LedgerAsker, path: string): Promise<LightMyRequestResponse> {
  return user.ask(`${closingUrl}/ledgers/${path}`);
}

/** Reads the first five hundred rows of a ledger with its sums. */
export async function readLedger(asker: LedgerAsker, side: LedgerSide, query = ""): Promise<LedgerView> {
  return read<LedgerView>(asker, `${side}?limit=500${query}`);
}

/** Reads a bridge. */
export async function readBridge(asker: LedgerAsker, side: LedgerSide, query = ""): Promise<BridgeView> {
  return read<BridgeView>(asker, `${side}/bridge?${query}`);
}

/** The items among the rows. */
export function itemsOf({ rows }: LedgerView): readonly LedgerItemRow[] {
  return rows.filter((row) => row.kind === "item");
}

async function read<T>(asker: LedgerAsker, path: string): Promise<T> {
  const answer = await askLedger(asker, path);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json<T>();
}
