/** What people do about entries that are not in Fortnox as they were sent, and about those that come back in a file. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EntryLine, EntryList } from "#wire/entries.ts";
import type { Comparison, Returned } from "#wire/transfers.ts";
import {
  type Exported,
  type Exporting,
  entryLine,
  exportEntry,
  land,
  makeReady,
} from "../support/entries/exported.ts";
import { type FortnoxHouse, openFortnoxHouse, widenLimit } from "../support/fortnox/connectedHouse.ts";
import { connectedClient, fetchYears } from "../support/fortnox/fetching.ts";
import { readAs } from "../support/signing.ts";

const company = "bureau";
let open: FortnoxHouse;
let exporting: Exporting;
let changed: Exported;
let removed: Exported;
let copied: Exported;
let kept: Exported;
let reversed: Exported;
beforeAll(async () => {
  open = await openFortnoxHouse({ rateLimit: "off" });
  await widenLimit(open, company);
  const client = await connectedClient(await open.house.makeFirm("Byrån"), open.sandbox, { company });
  exporting = { open, client, company };
  await fetchAgain();
  const exported: Exported[] = [];
  for (const text of ["Ändrad", "Raderad", "Kopierad", "Kopia som får stå", "Vänd"]) {
    exported.push(await exportEntry(exporting, await makeReady(exporting, { text })));
  }
  [changed, removed, copied, kept, reversed] = exported as [Exported, Exported, Exported, Exported, Exported];
  await fetchAgain();
  change("edit-voucher", changed);
  change("reverse-voucher", reversed);
  change("copy-voucher", copied);
  change("copy-voucher", kept);
  change("delete-voucher", removed);
  await fetchAgain();
});
afterAll(() => open.close());

async function fetchAgain(): Promise<string> {
  const run = await fetchYears(exporting.client, ["1"]);
  if (run.problem !== null) throw new Error(JSON.stringify(run));
  return run.status;
}

function change(
  kind: "copy-voucher" | "edit-voucher" | "delete-voucher" | "reverse-voucher",
  { yearId, series, number }: Exported,
): void {
  open.sandbox.control.change(company, { kind, yearId, series, number });
}

const urlOf = ({ entryId }: Pick<Exported, "entryId">): string =>
  `${exporting.client.closingUrl}/entries/${entryId}`;
const compare = (of: Exported): Promise<Comparison> =>
  readAs<Comparison>(exporting.client.user, `${urlOf(of)}/comparison`);

async function resolve(of: Exported, action: string): Promise<readonly EntryLine[]> {
  const answer = await exporting.client.user.ask({
    method: "POST",
    url: `${urlOf(of)}/resolution`,
    body: { action },
  });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  const made = answer
    .json<{ entries: readonly { entryId: string }[] }>()
    .entries.map(({ entryId }) => entryId);
  const { entries } = await readAs<EntryList>(
    exporting.client.user,
    `${exporting.client.closingUrl}/entries`,
  );
  return made.map((id) => entries.find(({ entryId }) => entryId === id)!);
}

const rowsOf = ({ rows }: EntryLine): readonly string[] =>
  rows.map(({ account, amountOre }) => `${account} ${amountOre}`).toSorted();

describe("an entry that was changed in Fortnox", () => {
  it("is compared three ways, row by row", async () => {
    const compared = await compare(changed);
    expect(compared).toMatchObject({
      status: "changed-in-fortnox",
      voucher: `A ${changed.number}`,
      actions: ["accept", "correct"],
      duplicates: [],
      theirs: { date: "2025-12-31" },
    });
    expect(compared.rows.map((row) => [row.account, row.oursOre, row.sentOre, row.theirsOre])).toEqual([
      ["1930", "-1500000", "-1500000", "-1500000"],
      ["6110", "1500000", "1500000", null],
      ["6991", null, null, "1500000"],
    ]);
  });

  it("is corrected by one that reverses what stands there and one that books ours, and is then theirs", async () => {
    const made = await resolve(changed, "correct");
    expect(made.map((entry) => [entry.number, entry.status, rowsOf(entry)])).toEqual([
      ["S1", "ready", ["1930 1500000", "6991 -1500000"]],
      ["S2", "ready", ["1930 -1500000", "6110 1500000"]],
    ]);
    expect(made.map(({ origin }) => origin.kind)).toEqual(["correction", "correction"]);
    const line = await entryLine(exporting, changed.entryId);
    expect([line.status, line.version, line.receipt?.number]).toEqual([
      "transferred-excluded",
      2,
      changed.number.toString(),
    ]);
    expect(rowsOf(line)).toEqual(["1930 -1500000", "6991 1500000"]);
    const again = {
      method: "POST",
      url: `${urlOf(changed)}/resolution`,
      body: { action: "correct" },
    } as const;
    expect((await exporting.client.user.ask(again)).statusCode).toBe(409);
  });
});

describe("an entry that is gone in Fortnox", () => {
  it("is void when that is accepted", async () => {
    expect(await compare(removed)).toMatchObject({ theirs: null, actions: ["accept", "correct"] });
    expect(await resolve(removed, "accept")).toEqual([]);
    expect((await entryLine(exporting, removed.entryId)).status).toBe("void");
  });

  it("is booked anew, without a reversing entry, when it was reversed there", async () => {
    expect(await compare(reversed)).toMatchObject({ status: "removed-in-fortnox", theirs: { text: "Vänd" } });
    const made = await resolve(reversed, "correct");
    expect(made.map((entry) => [entry.text, entry.status, rowsOf(entry)])).toEqual([
      ["Vänd", "ready", ["1930 -1500000", "6110 1500000"]],
    ]);
    expect((await entryLine(exporting, reversed.entryId)).status).toBe("void");
  });
});

describe("a duplicate", () => {
  it("is reversed by an entry, and stays so when that has come to Fortnox", async () => {
    const { duplicates } = await compare(copied);
    expect(duplicates).toHaveLength(1);
    const [reversing] = await resolve(copied, "reverse-duplicate");
    expect([reversing?.status, rowsOf(reversing!)]).toEqual(["ready", ["1930 1500000", "6110 -1500000"]]);
    expect((await entryLine(exporting, copied.entryId)).status).toBe("transferred-excluded");
    await exportEntry(exporting, {
      entryId: reversing!.entryId,
      date: "2025-12-31",
      text: reversing!.text,
      debit: 1930,
      credit: 6110,
      amountOre: 1_500_000n,
    });
    await fetchAgain();
    expect((await entryLine(exporting, copied.entryId)).status).toBe("transferred-excluded");
    expect((await entryLine(exporting, reversing!.entryId)).status).toBe("transferred-excluded");
  });

  it("stands as a voucher of its own when it is accepted", async () => {
    expect((await entryLine(exporting, kept.entryId)).status).toBe("duplicate-in-fortnox");
    expect(await resolve(kept, "accept")).toEqual([]);
    expect((await entryLine(exporting, kept.entryId)).status).toBe("transferred-excluded");
  });
});

describe("an entry that was handed out", () => {
  it("comes back without a marker, and is the voucher that a person says", async () => {
    const { user, closingUrl } = exporting.client;
    const sent = await makeReady(exporting, { text: "Utlämnad", amountOre: 77_700n });
    const body = { entryIds: [sent.entryId] };
    expect((await user.ask({ method: "POST", url: `${closingUrl}/si-files`, body })).statusCode).toBe(201);
    const returned = (): Promise<Returned> => readAs<Returned>(user, `${closingUrl}/returned`);
    expect((await returned()).entries).toEqual([]);
    const landed = await land(exporting, sent);
    const year = open.sandbox.control.company(company).years.find(({ id }) => id === landed.yearId)!;
    Object.assign(year.series.get("A")!.vouchers.get(landed.number)!, { comments: "" });
    await fetchAgain();
    const [waiting] = (await returned()).entries;
    expect(waiting).toMatchObject({
      entryId: sent.entryId,
      amountOre: "77700",
      candidates: [{ voucher: `A ${landed.number}`, text: "Utlämnad", date: "2025-12-31" }],
    });
    const confirm = (voucherIndex: number) =>
      user.ask({
        method: "POST",
        url: `${closingUrl}/returned`,
        body: { entryId: sent.entryId, voucherIndex },
      });
    expect((await confirm(0)).statusCode).toBe(409);
    expect((await confirm(waiting!.candidates[0]!.voucherIndex)).statusCode).toBe(200);
    expect((await returned()).entries).toEqual([]);
    expect((await entryLine(exporting, sent.entryId)).status).toBe("transferred-excluded");
  });
});
