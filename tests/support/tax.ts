/** Appropriations and tax in tests: a year with the balances that a case needs, what is chosen, and what was written. */
import type { LightMyRequestResponse } from "fastify";
import type { TaxContent, TaxOption, TaxPage } from "#wire/tax.ts";
import type { EntryLine } from "#wire/entries.ts";
import { listEntries } from "./entries.ts";
import { type TestClosing, importFile, makeClosing } from "./importing.ts";
import type { TestUser } from "./testInstallation.ts";

export interface TaxClosing extends TestClosing {
  readonly user: TestUser;
  /** Of the closing. */
  readonly url: string;
}

/** An account, its name, and in whole kronor what it opens with and what the year moves on it; debit positive. */
export type Balance = readonly [account: string, name: string, opening: number, movement: number];

/** A surplus of 200 000 before appropriations, and a reserve of 60 000 from 2022. */
export const profit: readonly Balance[] = [
  ["1930", "Företagskonto", 210_000, 200_000],
  ["2081", "Aktiekapital", -50_000, 0],
  ["2091", "Balanserad vinst", -100_000, 0],
  ["2122", "Periodiseringsfond 2022", -60_000, 0],
  ["3001", "Försäljning", 0, -500_000],
  ["5010", "Lokalhyra", 0, 300_000],
];

/** Writes a year with these balances as SIE 4: one voucher moves everything. */
export function yearText(
  balances: readonly Balance[],
  { year = 2025, organizationNumber = "556000-0001" } = {},
): string {
  const result = ([account]: Balance): boolean => /^[3-8]/.test(account);
  const sum = (amount: number): string => amount.toFixed(2);
  return [
    "#FLAGGA 0",
    '#PROGRAM "Testprogram" 1.0',
    "#FORMAT PC8",
    "#SIETYP 4",
    `#ORGNR ${organizationNumber}`,
    '#FNAMN "Testbolaget AB"',
    `#RAR 0 ${String(year)}0101 ${String(year)}1231`,
    ...balances.map(([account, name]) => `#KONTO ${account} "${name.replaceAll(/[åäöÅÄÖ]/g, "o")}"`),
    ...balances
      .filter(([, , opening]) => opening !== 0)
      .map(([a, , opening]) => `#IB 0 ${a} ${sum(opening)}`),
    ...balances.map((balance) => {
      const [account, , opening, movement] = balance;
      return result(balance)
        ? `#RES 0 ${account} ${sum(movement)}`
        : `#UB 0 ${account} ${sum(opening + movement)}`;
    }),
    `#VER A 1 ${String(year)}0601 "Hela oret"`,
    "{",
    ...balances.filter(([, , , movement]) => movement !== 0).map(([a, , , m]) => `#TRANS ${a} {} ${sum(m)}`),
    "}",
    "",
  ].join("\r\n");
}

/** Makes a client whose closing has these balances. */
export async function taxClosing(
  user: TestUser,
  balances = profit,
  organizationNumber = "556000-0001",
): Promise<TaxClosing> {
  const made = await makeClosing(user, organizationNumber);
  const closing = { ...made, user, url: `/api/closings/${made.closingId}` };
  await importBalances(closing, balances, organizationNumber);
  return closing;
}

/** Imports other balances into the closing. */
export async function importBalances(
  { user, closingId }: TaxClosing,
  balances: readonly Balance[],
  organizationNumber = "556000-0001",
): Promise<void> {
  const run = await importFile(user, closingId, yearText(balances, { organizationNumber }));
  if (run.problem !== null) throw new Error(JSON.stringify(run));
}

/** Reads the page. */
export async function readTax({ user, url }: Pick<TaxClosing, "user" | "url">): Promise<TaxPage> {
  const read = await user.ask(`${url}/tax`);
  if (read.statusCode !== 200) throw new Error(read.body);
  return read.json<TaxPage>();
}

/** Saves the page with what is changed of it, as it was read now; the answer as it is. */
export async function sendTax(
  closing: Pick<TaxClosing, "user" | "url">,
  change: Partial<TaxContent>,
  version?: number,
): Promise<LightMyRequestResponse> {
  const page = await readTax(closing);
  const body = { version: version ?? page.version, content: { ...page.content, ...change } };
  return closing.user.ask({ method: "PUT", url: `${closing.url}/tax`, body });
}

/** Saves it, and gives the page that it becomes. */
export async function saveTax(
  closing: Pick<TaxClosing, "user" | "url">,
  change: Partial<TaxContent>,
): Promise<TaxPage> {
  const saved = await sendTax(closing, change);
  if (saved.statusCode !== 200) throw new Error(saved.body);
  return saved.json<TaxPage>();
}

/** Chooses an option. */
export function choose(
  closing: Pick<TaxClosing, "user" | "url">,
  option: TaxOption | null,
): Promise<TaxPage> {
  return saveTax(closing, { option });
}

/** Presses Skriv om: what the choice gives now is written anew. */
export function rewriteTax({ user, url }: Pick<TaxClosing, "user" | "url">): Promise<LightMyRequestResponse> {
  return user.ask({ method: "POST", url: `${url}/tax/entries` });
}

/** The entries that were written from the choice as the journal shows them: number, status and rows in whole kronor. */
export async function taxEntries(
  closing: Pick<TaxClosing, "user" | "url">,
): Promise<readonly (readonly [number: string, status: string, rows: string])[]> {
  const { entries } = await listEntries(closing);
  return entries.filter(({ origin }) => origin.kind === "tax-choice").map(lineOf);
}

function lineOf({ number, status, rows }: EntryLine): readonly [string, string, string] {
  const texts = rows.map(({ account, amountOre }) => `${account} ${(Number(amountOre) / 100).toString()}`);
  return [number, status, texts.join(", ")];
}
