/** Exporting in tests: a client of a sandbox's company whose year is fetched, with entries, as a person makes them. */
import { randomUUID } from "node:crypto";
import type { LightMyRequestResponse } from "fastify";
import type { SandboxOptions } from "#sandbox/startSandbox.ts";
import type { Voucher } from "#sandbox/state/voucher.ts";
import type { EntryLine, EntryList } from "#wire/entries.ts";
import type { Preflight, Transfer, TransferList } from "#wire/transfers.ts";
import { type FortnoxHouse, openFortnoxHouse, widenLimit } from "../fortnox/connectedHouse.ts";
import { type ConnectedClient, connectedClient, fetchYears, proposedYears } from "../fortnox/fetching.ts";

export interface ExportingHouse extends FortnoxHouse {
  readonly client: ConnectedClient;
}

/** Opens an installation whose client of company `small` has its year fetched. */
export async function openExportingHouse(options: SandboxOptions = {}): Promise<ExportingHouse> {
  const opened = await openFortnoxHouse({ rateLimit: "off", ...options });
  const user = await opened.house.makeFirm("Byrån");
  await widenLimit(opened, "small");
  const client = await connectedClient(user, opened.sandbox, { company: "small" });
  const run = await fetchYears(client, await proposedYears(client));
  if (run.status !== "committed") throw new Error(JSON.stringify(run));
  return { ...opened, client };
}

export interface TypedRow {
  readonly account: string;
  readonly amountOre: string;
  readonly costCenter?: string;
  readonly project?: string;
  readonly text?: string;
}

export interface TypedEntry {
  readonly date?: string;
  readonly text?: string;
  readonly isReversal?: boolean;
  readonly rows?: readonly TypedRow[];
  readonly state?: "draft" | "ready";
}

const usualRows: readonly TypedRow[] = [
  { account: "6110", amountOre: "125000" },
  { account: "1930", amountOre: "-125000" },
];

/** Types an entry and makes it ready; gives its id. */
export async function typeEntry(client: ConnectedClient, typed: TypedEntry = {}): Promise<string> {
  const { date = "2025-12-31", text = `Kontorsmateriel ${randomUUID().slice(0, 8)}` } = typed;
  const { isReversal = false, rows = usualRows, state = "ready" } = typed;
  const body = {
    date,
    text,
    isReversal,
    rows: rows.map((row) => ({ costCenter: "", project: "", text: "", ...row })),
    appendixIds: [],
    origin: { kind: "manual" },
    state,
  };
  const made = await client.user.ask({ method: "POST", url: `${client.closingUrl}/entries`, body });
  if (made.statusCode !== 201) throw new Error(made.body);
  return made.json<{ readonly entryId: string }>().entryId;
}

/** Looks at entries before they are exported. */
export async function lookAt(
  { user, closingUrl }: ConnectedClient,
  entryIds: readonly string[],
  series: string | null = "A",
): Promise<Preflight> {
  const answer = await user.ask({
    method: "POST",
    url: `${closingUrl}/preflight`,
    body: { series, entryIds },
  });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json<Preflight>();
}

/** Presses Exportera. */
export async function exportEntries(
  { user, closingUrl }: ConnectedClient,
  entryIds: readonly string[],
  series = "A",
): Promise<LightMyRequestResponse> {
  const body = { series, entryIds, withFiles: false };
  return user.ask({ method: "POST", url: `${closingUrl}/transfers`, body });
}

export async function listTransfers({ user, closingUrl }: ConnectedClient): Promise<TransferList> {
  return (await user.ask(`${closingUrl}/transfers`)).json<TransferList>();
}

export async function entryOf(client: ConnectedClient, entryId: string): Promise<EntryLine> {
  const { entries } = (await client.user.ask(`${client.closingUrl}/entries`)).json<EntryList>();
  return entries.find((entry) => entry.entryId === entryId)!;
}

const patienceMs = 20_000;
const everyMs = 50;

/** Asks for the transfer of an entry until it is as it should be. */
export async function transferOnce(
  client: ConnectedClient,
  entryId: string,
  isReached: (transfer: Transfer) => boolean,
): Promise<Transfer> {
  const start = performance.now();
  for (;;) {
    const { transfers } = await listTransfers(client);
    const transfer = transfers.find((one) => one.entryId === entryId);
    if (transfer !== undefined && isReached(transfer)) return transfer;
    if (performance.now() - start > patienceMs) throw new Error(JSON.stringify(transfer));
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

/** The vouchers of a series in the sandbox that carry the mark of an entry. */
export function vouchersOf(
  { sandbox }: Pick<FortnoxHouse, "sandbox">,
  marker: string,
  company = "small",
): readonly Voucher[] {
  const { years } = sandbox.control.company(company);
  return years
    .flatMap(({ series }) => [...series.values()].flatMap(({ vouchers }) => [...vouchers.values()]))
    .filter(({ comments }) => comments.includes(marker));
}
