/** Closing entries in tests: typed, sent, and read as the journal shows them. */
import type { LightMyRequestResponse } from "fastify";
import type { EntryChange, EntryLine, EntryList, EntryRequest, EntryStateRequest } from "#wire/entries.ts";
import type { ImportedClosing } from "./appendices.ts";
import { makeClosing } from "./importing.ts";
import type { TestInstallation, TestUser } from "./testInstallation.ts";

/** Bank charges of 12,50 on the last day of the year, ready. */
export const charges = {
  date: "2025-12-31",
  text: "Bankavgifter",
  isReversal: false,
  rows: [typedRow("6570", "1250"), typedRow("1930", "-1250")],
  appendixIds: [],
  origin: { kind: "manual" },
  state: "ready",
} satisfies EntryRequest;

/** A row that says nothing of its own. */
export function typedRow(account: string, amountOre: string): EntryRequest["rows"][number] {
  return { account, amountOre, costCenter: "", project: "", text: "" };
}

type Closing = Pick<ImportedClosing, "user" | "url">;

/** Sends a new entry. */
export function sendEntry({ user, url }: Closing, body: unknown = charges): Promise<LightMyRequestResponse> {
  return user.ask({ method: "POST", url: `${url}/entries`, body });
}

/** Makes an entry, and gives it as the journal shows it. */
export async function makeEntry(closing: Closing, body: EntryRequest = charges): Promise<EntryLine> {
  const made = await sendEntry(closing, body);
  if (made.statusCode !== 201) throw new Error(made.body);
  return readEntry(closing, made.json<{ entryId: string }>().entryId);
}

/** Reads the journal. */
export async function listEntries({ user, url }: Closing): Promise<EntryList> {
  const read = await user.ask(`${url}/entries`);
  if (read.statusCode !== 200) throw new Error(read.body);
  return read.json<EntryList>();
}

/** Reads one line of the journal. */
export async function readEntry(closing: Closing, entryId: string): Promise<EntryLine> {
  const { entries } = await listEntries(closing);
  const found = entries.find((entry) => entry.entryId === entryId);
  if (found === undefined) throw new Error(`No entry ${entryId}.`);
  return found;
}

/** Asks for the versions of an entry. */
export function versionsOf({ user, url }: Closing, entryId: string): Promise<LightMyRequestResponse> {
  return user.ask({ url: `${url}/entries/${entryId}/versions` });
}

/** Changes what an entry says, from the version that was read. */
export function saveEntry(
  { user, url }: Closing,
  { entryId, version }: Pick<EntryLine, "entryId" | "version">,
  change: Partial<EntryChange> = {},
): Promise<LightMyRequestResponse> {
  const { date, text, isReversal, rows, appendixIds, state } = charges;
  const body = { date, text, isReversal, rows, appendixIds, state, ...change, version };
  return user.ask({ method: "PUT", url: `${url}/entries/${entryId}`, body });
}

/** Makes an entry ready, a draft, void, or puts it aside. */
export function turnEntry(
  { user, url }: Closing,
  { entryId, version }: Pick<EntryLine, "entryId" | "version">,
  action: EntryStateRequest["action"],
): Promise<LightMyRequestResponse> {
  return user.ask({ method: "POST", url: `${url}/entries/${entryId}/state`, body: { version, action } });
}

/** A closing without books, which most of what an entry does needs none of. */
export async function bare(house: TestInstallation): Promise<ImportedClosing> {
  const user = await house.makeFirm("Byrån");
  return bareOf(user, "556000-0001");
}

/** Makes another, of one more client. */
export async function bareOf(user: TestUser, organizationNumber: string): Promise<ImportedClosing> {
  const made = await makeClosing(user, organizationNumber);
  return { user, ...made, url: `/api/closings/${made.closingId}` };
}
