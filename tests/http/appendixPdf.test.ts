/** An appendix as PDF, and the closing of a company in Fortnox as SIE: files made of what the pages show. */
import { inflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { balancesOf } from "#formats/sie/view/balances.ts";
import { toDocument } from "#formats/sie/document/toDocument.ts";
import { readSie } from "#formats/sie/readSie.ts";
import type { Reconciliation } from "#wire/reconciliation.ts";
import { makeAppendix, saveContent, specificationOf } from "../support/appendices.ts";
import { type FortnoxHouse, openFortnoxHouse, widenLimit } from "../support/fortnox/connectedHouse.ts";
import {
  type ConnectedClient,
  connectedClient,
  fetchYears,
  proposedYears,
} from "../support/fortnox/fetching.ts";

let opened: FortnoxHouse;
let client: ConnectedClient;

beforeAll(async () => {
  opened = await openFortnoxHouse({ rateLimit: "off" });
  await widenLimit(opened, "small");
  const user = await opened.house.makeFirm("Byrån");
  client = await connectedClient(user, opened.sandbox, { company: "small" });
  const run = await fetchYears(client, await proposedYears(client));
  if (run.status !== "committed") throw new Error(JSON.stringify(run));
});
afterAll(() => opened.close());

const ask = (path: string) => client.user.ask(`${client.closingUrl}/${path}`);

/** How many pieces of text the pages draw. */
function drawn(pdf: Buffer): number {
  const streams = Array.from(pdf.toString("latin1").matchAll(/stream\r?\n/g), ({ index, 0: word }) => {
    try {
      return inflateSync(pdf.subarray(index + word.length)).toString("latin1");
    } catch {
      return "";
    }
  });
  return streams.join("").match(/\bT[jJ]\b/g)?.length ?? 0;
}

describe("an appendix as PDF", () => {
  it("is the same bytes until the appendix says something else", async () => {
    const place = { ...client, url: client.closingUrl };
    const appendix = await makeAppendix(place, {
      kind: "specification",
      accounts: ["1930"],
      name: "Kassa / hög",
    });
    const path = `appendices/${appendix.appendixId}/pdf`;
    const first = await ask(path);
    expect([first.statusCode, first.headers["content-type"]]).toEqual([200, "application/pdf"]);
    expect(first.headers["content-disposition"]).toContain("Kassa%20-%20h%C3%B6g%202025-12-31.pdf");
    expect((await ask(path)).rawPayload.equals(first.rawPayload)).toBe(true);
    const content = specificationOf({ amountOre: "125000", text: "Växelkassa" }, { amountOre: null });
    expect((await saveContent(place, appendix, content)).statusCode).toBe(200);
    const second = (await ask(path)).rawPayload;
    expect(second.equals(first.rawPayload)).toBe(false);
    expect(drawn(second)).toBeGreaterThan(drawn(first.rawPayload));
  });

  it("is made of every kind that the import makes", async () => {
    const { appendices } = (await ask("appendices")).json<{
      appendices: readonly { readonly appendixId: string; readonly kind: string }[];
    }>();
    const kinds = new Map(appendices.map(({ kind, appendixId }) => [kind, appendixId]));
    expect(kinds.size).toBeGreaterThan(2);
    for (const appendixId of kinds.values()) {
      expect((await ask(`appendices/${appendixId}/pdf`)).rawPayload.subarray(0, 5).toString()).toBe("%PDF-");
    }
  });

  it("of an appendix that is not there is not made", async () => {
    expect((await ask("appendices/01900000-0000-7000-8000-000000000000/pdf")).statusCode).toBe(404);
  });
});

describe("a closing whose books are in Fortnox, as SIE 4E", () => {
  it("has the balances of the table, both years, and the vouchers of the import", async () => {
    const answer = await ask("sie4.se?tecken=byt");
    const read = readSie(answer.rawPayload);
    if (!read.ok) throw new Error(answer.body);
    const { header, vouchers, accounts } = toDocument(read.value);
    expect(header.years.map(({ yearNo, start }) => [yearNo, start])).toEqual([
      [0, "2025-01-01"],
      [-1, "2024-01-01"],
    ]);
    expect(vouchers.length).toBeGreaterThan(100);
    expect(accounts.find(({ number }) => number === "1930")?.sruCodes).toHaveLength(1);
    const table = (await ask("reconciliation")).json<Reconciliation>();
    const groups = [...table.assets.groups, ...table.equityAndLiabilities.groups];
    const closings = balancesOf(read.value, "UB", 0);
    const lines = groups.flatMap((group) => group.accounts);
    expect(lines.length).toBeGreaterThan(10);
    for (const { account, closingOre } of lines)
      expect([account, closings.get(account)?.toString()]).toEqual([account, closingOre]);
    expect(read.value.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});
