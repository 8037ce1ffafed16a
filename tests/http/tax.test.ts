/** Dispositioner & skatt: a choice writes its entries, another choice rewrites them, and the figures follow. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Reconciliation } from "#wire/reconciliation.ts";
import { listEntries, readEntry, saveEntry, turnEntry } from "../support/entries.ts";
import { readAs, signAs } from "../support/signing.ts";
import { type TestInstallation, createTestInstallation } from "../support/testInstallation.ts";
import {
  type Balance,
  type TaxClosing,
  choose,
  importBalances,
  profit,
  readTax,
  rewriteTax,
  saveTax,
  taxClosing,
  taxEntries,
} from "../support/tax.ts";

let house: TestInstallation;
let made = 0;
beforeAll(async () => {
  house = await createTestInstallation();
});
afterAll(() => house.close());

async function closingOf(balances = profit): Promise<TaxClosing> {
  made += 1;
  return taxClosing(await house.makeFirm(`Byrå ${String(made)}`), balances);
}

const ofMost = [
  ["S1", "ready", "8811 50294, 2125 -50294"],
  ["S2", "ready", "8910 31081, 2512 -31081"],
  ["S3", "ready", "8999 118625, 2099 -118625"],
];

describe("a choice", () => {
  let closing: TaxClosing;
  beforeAll(async () => {
    closing = await closingOf();
  });

  it("writes nothing before it is made", async () => {
    const page = await readTax(closing);
    expect(page).toMatchObject({
      version: 0,
      problem: null,
      entries: [],
      writtenAt: null,
      isOutdated: false,
    });
    expect(page.content.option).toBeNull();
    expect(page.foot).toMatchObject({ beforeOre: "20000000", surplus: "201176", tax: "0" });
    expect(page.options.map(({ option, tax, taxDifference }) => [option, tax, taxDifference])).toEqual([
      ["max", "31081", "-10360"],
      ["none", "41441", "0"],
      ["reverse", "53801", "12360"],
      ["own", "41441", "0"],
    ]);
  });

  it("of the largest allocation writes allocation, tax and result, and nothing when it is made again", async () => {
    const page = await choose(closing, "max");
    expect(page.foot).toEqual({
      beforeOre: "20000000",
      surplus: "150882",
      tax: "31081",
      resultOre: "11862500",
    });
    expect(page.toPay).toMatchObject({ leftOre: "3108100", payBy: "2026-02-12", payByOre: "108100" });
    expect(await taxEntries(closing)).toEqual(ofMost);
    expect((await listEntries(closing)).entries.map(({ origin }) => origin)).toEqual([
      { kind: "tax-choice", step: "reserve-allocation", key: null, isReversal: false },
      { kind: "tax-choice", step: "tax", key: null, isReversal: false },
      { kind: "tax-choice", step: "result", key: null, isReversal: false },
    ]);
    const before = await listEntries(closing);
    const again = await choose(closing, "max");
    expect([again.version, again.isOutdated]).toEqual([page.version, false]);
    expect(await listEntries(closing)).toEqual(before);
    expect(again.writtenAt).toBe(page.writtenAt);
    expect((await rewriteTax(closing)).json()).toMatchObject({ version: page.version, isOutdated: false });
    expect(await listEntries(closing)).toEqual(before);
  });

  it("is in the figures, which still balance", async () => {
    const { equityAndLiabilities, balance } = await readAs<Reconciliation>(
      closing.user,
      `${closing.url}/reconciliation`,
    );
    const lines = equityAndLiabilities.groups.flatMap(({ accounts }) => accounts);
    const closings = lines.map(({ account, closingOre }) => [account, closingOre]);
    expect(closings.filter(([account]) => /^2099|^21|^25/.test(account ?? ""))).toEqual([
      ["2099", "-11862500"],
      ["2122", "-6000000"],
      ["2125", "-5029400"],
      ["2512", "-3108100"],
    ]);
    expect(balance.closingOre).toBe("0");
  });

  it("of another option rewrites what was written, makes void what is left over, and stales who signed on it", async () => {
    await signAs(closing.user, closing.url, { subject: "2512" });
    await signAs(closing.user, closing.url, { subject: "2081" });
    await choose(closing, "reverse");
    expect(await taxEntries(closing)).toEqual([
      ["S1", "void", ofMost[0]![2]],
      ["S2", "ready", "8910 53801, 2512 -53801"],
      ["S3", "ready", "8999 206199, 2099 -206199"],
      ["S4", "ready", "2122 60000, 8819 -60000"],
    ]);
    const page = await choose(closing, "max");
    expect(page.entries.map(({ number, step }) => [number, step])).toEqual([
      ["S2", "tax"],
      ["S3", "result"],
      ["S5", "reserve-allocation"],
    ]);
    await choose(closing, "none");
    const { items } = await readAs<{ items: readonly { subject: { key: string } }[] }>(
      closing.user,
      `${closing.url}/stale`,
    );
    expect(items.map(({ subject }) => subject.key)).toEqual(["2512"]);
  });

  it("that a person makes does what is typed", async () => {
    const own = { allocation: "30000", reversals: [{ account: "2122", amountOre: "2000000" }] };
    const page = await saveTax(closing, { option: "own", own });
    expect(page.foot).toMatchObject({ surplus: "191176" });
    const stand = (await taxEntries(closing)).filter(([, status]) => status !== "void");
    expect(stand.map(([, , rows]) => rows).toSorted()).toEqual([
      "2122 20000, 8819 -20000",
      "8811 30000, 2125 -30000",
      "8910 39381, 2512 -39381",
      "8999 150619, 2099 -150619",
    ]);
    const { reserves } = page;
    expect(
      reserves.map((line) => [line.account, line.voluntaryOre, line.allocationOre, line.closingOre]),
    ).toEqual([
      ["2122", "2000000", "0", "4000000"],
      ["2125", "0", "3000000", "3000000"],
    ]);
  });

  it("is taken back with everything that it wrote", async () => {
    const page = await choose(closing, null);
    expect(page).toMatchObject({ entries: [], isOutdated: false });
    expect(page.foot).toMatchObject({ tax: "0", resultOre: "20000000" });
    expect(new Set((await taxEntries(closing)).map(([, status]) => status))).toEqual(new Set(["void"]));
  });
});

describe("the entries of a choice", () => {
  let shared: TaxClosing;
  beforeAll(async () => {
    shared = await closingOf();
  });

  it("are outdated when the books have changed, until they are written anew", async () => {
    await choose(shared, "max");
    const more = profit.map((balance): Balance => {
      const [account, name, opening, movement] = balance;
      if (account === "1930") return [account, name, opening, movement + 100_000];
      return account === "3001" ? [account, name, opening, movement - 100_000] : balance;
    });
    await importBalances(shared, more);
    const page = await readTax(shared);
    expect(page).toMatchObject({ isOutdated: true, foot: { tax: "46531" } });
    expect(await taxEntries(shared)).toEqual(ofMost);
    expect((await rewriteTax(shared)).json()).toMatchObject({ isOutdated: false });
    expect((await taxEntries(shared)).map(([number, , rows]) => [number, rows])).toEqual([
      ["S1", "8811 75294, 2125 -75294"],
      ["S2", "8910 46531, 2512 -46531"],
      ["S3", "8999 178175, 2099 -178175"],
    ]);
  });

  it("are changed by the choice only, but may be kept out of the transfer", async () => {
    const closing = shared;
    const [entry] = (await listEntries(closing)).entries;
    for (const answer of [
      await saveEntry(closing, entry!),
      await turnEntry(closing, entry!, "void"),
      await turnEntry(closing, entry!, "back-to-draft"),
    ]) {
      expect(answer.statusCode).toBe(409);
      expect(answer.json()).toMatchObject({ problem: { kind: "entry-of-tax-choice" } });
    }
    expect((await turnEntry(closing, entry!, "exclude")).statusCode).toBe(200);
    await saveTax(closing, { option: "own", own: { allocation: "10000", reversals: [] } });
    expect(await readEntry(closing, entry!.entryId)).toMatchObject({
      status: "not-for-transfer",
      counts: true,
      amountOre: "1000000",
    });
  });

  it("take out what was booked already of allocation, tax and result, and book it anew", async () => {
    const booked: readonly Balance[] = [
      ...profit,
      ["8811", "Avsattning", 0, 40_000],
      ["2125", "Periodiseringsfond 2025", 0, -40_000],
      ["8910", "Skatt", 0, 30_000],
      ["2512", "Beraknad skatt", 0, -30_000],
      ["8999", "Arets resultat", 0, 130_000],
      ["2099", "Arets resultat", 0, -130_000],
    ];
    const closing = await closingOf(booked);
    const page = await choose(closing, "max");
    expect(page.foot).toMatchObject({ surplus: "150882", tax: "31081", resultOre: "11862500" });
    const { entries } = await listEntries(closing);
    expect(entries.filter(({ origin }) => "isReversal" in origin && origin.isReversal).length).toBe(3);
    const net = new Map<string, number>();
    for (const { account, amountOre } of entries.flatMap(({ rows }) => rows)) {
      net.set(account, (net.get(account) ?? 0) + Number(amountOre) / 100);
    }
    expect(Object.fromEntries(net)).toEqual({
      "2099": 130_000 - 118_625,
      "2125": -10_294,
      "2512": -1081,
      "8811": 10_294,
      "8910": 1081,
      "8999": 118_625 - 130_000,
    });
  });

  it("stay drafts while something hinders them", async () => {
    const vast = 300_000_000_000;
    const closing = await closingOf([
      ["1930", "Bank", 50_000, vast],
      ["2081", "Aktiekapital", -50_000, 0],
      ["3001", "Intakter", 0, -vast],
    ]);
    await choose(closing, "none");
    const { entries } = await listEntries(closing);
    expect(entries.map(({ status, hindrances }) => [status, hindrances[0]?.kind])).toEqual([
      ["ready", undefined],
      ["draft", "entry-row-amount-too-large"],
    ]);
  });
});
