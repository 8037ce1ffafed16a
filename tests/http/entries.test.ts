import { describe, expect, it } from "vitest";
import type { Log } from "#wire/log.ts";
import type { Reconciliation } from "#wire/reconciliation.ts";
import { closingOfNewFirm, problemOf } from "../support/appendices.ts";
import {
  bare,
  charges,
  listEntries,
  makeEntry,
  readEntry,
  saveEntry,
  sendEntry,
  turnEntry,
  typedRow,
  versionsOf,
} from "../support/entries.ts";
import { heldForAll } from "../support/held.ts";
import { createTestInstallation } from "../support/testInstallation.ts";

const house = heldForAll(createTestInstallation);

describe("a closing entry", () => {
  it("is made once however often the same request comes, and says what the last of them says", async () => {
    const closing = await closingOfNewFirm(house());
    const requestId = "01900000-0000-4000-8000-0000000000aa";
    const first = await sendEntry(closing, { ...charges, requestId });
    const again = await sendEntry(closing, { ...charges, requestId, text: "Bankavgifter, december" });
    expect([first.statusCode, again.statusCode]).toEqual([201, 201]);
    expect(again.json()).toEqual(first.json());
    const { entries } = await listEntries(closing);
    expect(entries.map(({ number, text }) => [number, text])).toEqual([["V1", "Bankavgifter, december"]]);
  });

  it("gets the next number, and stands in the journal as it was typed", async () => {
    const closing = await closingOfNewFirm(house());
    const entry = await makeEntry(closing);
    expect(entry).toMatchObject({
      number: "V1",
      series: "V",
      version: 1,
      date: "2025-12-31",
      text: "Bankavgifter",
      amountOre: "1250",
      differenceOre: "0",
      status: "ready",
      counts: true,
      hindrances: [],
      receipt: null,
      problem: null,
      voucherIndex: null,
      files: [],
      appendices: [],
    });
    expect(entry.rows.map(({ account, name, amountOre }) => [account, name, amountOre])).toEqual([
      ["6570", "", "1250"],
      ["1930", "Bank", "-1250"],
    ]);
    const { fiscalYear, nextYearStart, counts } = await listEntries(closing);
    expect([fiscalYear.end, nextYearStart]).toEqual(["2025-12-31", "2026-01-01"]);
    expect(counts).toEqual({ transferred: 0, checking: 0, toTransfer: 1, drafts: 0, attention: 0 });
  });

  it("is in the figures of the closing at once, and out of them as a draft", async () => {
    const closing = await closingOfNewFirm(house());
    const bank = async () => {
      const table = (await closing.user.ask(`${closing.url}/reconciliation`)).json<Reconciliation>();
      const accounts = table.assets.groups.flatMap((group) => group.accounts);
      const found = accounts.find(({ account }) => account === "1930");
      return [found?.adjustmentOre, found?.closingOre];
    };
    expect(await bank()).toEqual(["0", "12000"]);
    const entry = await makeEntry(closing);
    expect(await bank()).toEqual(["-1250", "10750"]);
    await turnEntry(closing, entry, "back-to-draft");
    expect(await bank()).toEqual(["0", "12000"]);
  });

  it("is a draft whatever it holds, and says what hinders it", async () => {
    const closing = await bare(house());
    const rows = [typedRow("", "0"), typedRow("19", "5000")];
    const draft = await makeEntry(closing, {
      ...charges,
      date: "2024-06-30",
      text: "Mejl “Hej” <3",
      rows,
      state: "draft",
    });
    expect(draft).toMatchObject({ status: "draft", counts: false, differenceOre: "5000" });
    expect(draft.hindrances).toEqual([
      { kind: "entry-date-outside-year", data: { start: "2025-01-01", end: "2025-12-31" } },
      { kind: "entry-text-character", data: { character: "“", place: 6 } },
      { kind: "entry-text-character", data: { character: "”", place: 10 } },
      { kind: "entry-text-character", data: { character: "<", place: 12 } },
      { kind: "entry-row-without-account", data: { row: 1 } },
      { kind: "entry-row-zero", data: { row: 1 } },
      { kind: "entry-row-account-unknown", data: { row: 2, account: "19" } },
      { kind: "entry-unbalanced", data: { differenceOre: "5000" } },
    ]);
    const refused = await turnEntry(closing, draft, "make-ready");
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toEqual({
      problem: { kind: "entry-not-ready", data: { count: 8 } },
      problems: draft.hindrances,
    });
    expect((await readEntry(closing, draft.entryId)).status).toBe("draft");
  });

  it("that is not ready is not made by asking for a ready one", async () => {
    const closing = await bare(house());
    const rows = [typedRow("6570", "1250"), typedRow("1930", "-1200")];
    const refused = await sendEntry(closing, { ...charges, rows });
    expect(refused.json()).toEqual({
      problem: { kind: "entry-not-ready", data: { count: 1 } },
      problems: [{ kind: "entry-unbalanced", data: { differenceOre: "50" } }],
    });
    expect((await listEntries(closing)).entries).toEqual([]);
    expect((await makeEntry(closing)).number).toBe("V1");
  });

  it("is dated on the first day of the next year when it is a reversal, and then in no figure", async () => {
    const closing = await closingOfNewFirm(house());
    const other = await sendEntry(closing, { ...charges, isReversal: true });
    expect(other.json()).toMatchObject({
      problems: [{ kind: "entry-reversal-on-other-day", data: { day: "2026-01-01" } }],
    });
    await makeEntry(closing, { ...charges, isReversal: true, date: "2026-01-01" });
    const table = (await closing.user.ask(`${closing.url}/reconciliation`)).json<Reconciliation>();
    expect(table.assets.sums.adjustmentOre).toBe("0");
  });

  it("keeps every version that it has been", async () => {
    const closing = await bare(house());
    const entry = await makeEntry(closing);
    const rows = [typedRow("6570", "2000"), typedRow("1930", "-2000")];
    expect((await saveEntry(closing, entry, { rows, text: "  Bankavgifter\u0000 2025 " })).body).toBe("{}");
    expect(await readEntry(closing, entry.entryId)).toMatchObject({ version: 2, text: "Bankavgifter  2025" });
    const { versions } = (await versionsOf(closing, entry.entryId)).json<{
      versions: { version: number; rows: { amountOre: string }[]; by: { userId: string } }[];
    }>();
    expect(versions.map(({ version, rows: [first], by }) => [version, first?.amountOre, by.userId])).toEqual([
      [2, "2000", closing.user.userId],
      [1, "1250", closing.user.userId],
    ]);
  });

  it("that is saved as it was is no new version", async () => {
    const closing = await bare(house());
    const entry = await makeEntry(closing);
    expect((await saveEntry(closing, entry)).statusCode).toBe(200);
    expect((await readEntry(closing, entry.entryId)).version).toBe(1);
  });

  it("is not written over by one who has not seen the last version", async () => {
    const closing = await bare(house());
    const entry = await makeEntry(closing);
    const answers = await Promise.all(["Första", "Andra"].map((text) => saveEntry(closing, entry, { text })));
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
    const refused = answers.find(({ statusCode }) => statusCode === 409)!;
    expect(problemOf(refused)).toMatchObject({ kind: "entry-changed" });
    expect((await readEntry(closing, entry.entryId)).version).toBe(2);
  });
});

describe("the numbers of a series", () => {
  it("have no gap, whoever asks at once", async () => {
    const closing = await bare(house());
    const made = await Promise.all(Array.from({ length: 8 }, () => sendEntry(closing)));
    expect(made.map(({ statusCode }) => statusCode)).toEqual(Array(8).fill(201));
    const { entries } = await listEntries(closing);
    expect(entries.map(({ number }) => number)).toEqual(
      Array.from({ length: 8 }, (_, index) => `V${index + 1}`),
    );
  });

  it("keep the one of an entry that was made void", async () => {
    const closing = await bare(house());
    const first = await makeEntry(closing);
    expect((await turnEntry(closing, first, "void")).body).toBe("{}");
    expect(await makeEntry(closing)).toMatchObject({ number: "V2" });
    expect(await readEntry(closing, first.entryId)).toMatchObject({
      number: "V1",
      status: "void",
      counts: false,
    });
  });
});

describe("what is made of an entry", () => {
  it("goes by the ways that there are, and by no other", async () => {
    const closing = await bare(house());
    const entry = await makeEntry(closing);
    const turn = async (action: Parameters<typeof turnEntry>[2]) => {
      const turned = await turnEntry(closing, entry, action);
      return turned.statusCode === 200 ? (await readEntry(closing, entry.entryId)).status : problemOf(turned);
    };
    const notNow = { kind: "entry-action-not-now", data: {} };
    expect(await turn("make-ready")).toEqual(notNow);
    expect(await turn("include")).toEqual(notNow);
    expect(await turn("exclude")).toBe("not-for-transfer");
    expect(await turn("back-to-draft")).toEqual(notNow);
    expect(await turn("include")).toBe("ready");
    expect(await turn("back-to-draft")).toBe("draft");
    expect(await turn("exclude")).toEqual(notNow);
    expect(await turn("make-ready")).toBe("ready");
    expect(await turn("void")).toBe("void");
    for (const action of ["make-ready", "back-to-draft", "exclude", "include", "void"] as const) {
      expect(await turn(action)).toEqual({ kind: "entry-void", data: {} });
    }
    expect(problemOf(await saveEntry(closing, entry))).toEqual({ kind: "entry-void", data: {} });
  });

  it("stays aside from the transfer when it is put right", async () => {
    const closing = await bare(house());
    const entry = await makeEntry(closing);
    await turnEntry(closing, entry, "exclude");
    await saveEntry(closing, entry, { text: "Avgifter" });
    expect(await readEntry(closing, entry.entryId)).toMatchObject({
      status: "not-for-transfer",
      text: "Avgifter",
      version: 2,
    });
  });

  it("is told by the log, from what to what", async () => {
    const closing = await bare(house());
    const entry = await makeEntry(closing);
    const rows = [typedRow("6570", "2000"), typedRow("1930", "-2000")];
    await saveEntry(closing, entry, { rows });
    await turnEntry(closing, { ...entry, version: 2 }, "void");
    const { entries } = (await closing.user.ask(`/api/log?closingId=${closing.closingId}`)).json<Log>();
    expect(
      entries
        .slice(0, 3)
        .map(({ event: { kind, data } }) => [
          kind,
          data["number"],
          data["amountBeforeOre"],
          data["amountOre"],
        ]),
    ).toEqual([
      ["entry-voided", "V1", "2000", "2000"],
      ["entry-content-changed", "V1", "1250", "2000"],
      ["entry-created", "V1", null, "1250"],
    ]);
  });
});
