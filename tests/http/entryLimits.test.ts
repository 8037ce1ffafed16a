import { describe, expect, it } from "vitest";
import type { EntryChart, EntryLine } from "#wire/entries.ts";
import { closingOfNewFirm, makeAppendix, problemOf } from "../support/appendices.ts";
import {
  bare,
  bareOf,
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

describe("what an entry names", () => {
  it("is an appendix of its own closing", async () => {
    const closing = await closingOfNewFirm(house());
    const appendix = await makeAppendix(closing, { kind: "specification", accounts: ["1710"] });
    const { appendixId, number, name } = appendix;
    const entry = await makeEntry(closing, { ...charges, appendixIds: [appendixId, appendixId] });
    expect(entry.appendices).toEqual([{ appendixId, number, name }]);
    const other = await bareOf(closing.user, "556000-0167");
    expect(problemOf(await sendEntry(other, { ...charges, appendixIds: [appendixId] }))).toMatchObject({
      kind: "entry-appendix-unknown",
    });
  });

  it("is where it comes from, in the same closing and by its own number", async () => {
    const closing = await bare(house());
    const { entryId } = await makeEntry(closing);
    const copy = await makeEntry(closing, { ...charges, origin: { kind: "copy", entryId, number: "V77" } });
    expect(copy.origin).toEqual({ kind: "copy", entryId, number: "V1" });
    const other = await bareOf(closing.user, "556000-0167");
    const refused = await sendEntry(other, {
      ...charges,
      origin: { kind: "reversal", entryId, number: "V1" },
    });
    expect(problemOf(refused)).toMatchObject({ kind: "entry-origin-unknown" });
  });

  it("is never that the program made it, when a person does", async () => {
    const closing = await bare(house());
    const origin = { kind: "cash-method", side: "customer" };
    expect((await sendEntry(closing, { ...charges, origin })).statusCode).toBe(400);
  });
});

describe("what is sent by one who means harm", () => {
  it.each([
    ["an amount that no number holds", { rows: [typedRow("1930", "9".repeat(31))] }, 400],
    ["an amount that the database cannot hold", { rows: [typedRow("1930", "9".repeat(30))] }, 422],
    ["a day that is none", { date: "2025-02-30" }, 400],
    ["a thousand and one rows", { rows: Array.from({ length: 1001 }, () => typedRow("1930", "1")) }, 400],
    ["an appendix that is no id", { appendixIds: ["'; DROP TABLE app.closing_entry"] }, 400],
  ])("is refused: %s", async (_, body, status) => {
    const closing = await bare(house());
    const refused = await sendEntry(closing, { ...charges, ...body, state: "draft" });
    expect(refused.statusCode).toBe(status);
    expect((await listEntries(closing)).entries).toEqual([]);
  });

  it("is kept as text when it is text", async () => {
    const closing = await bare(house());
    const text = "<script>alert(1)</script>\ud800\u0000\r\n' OR 1=1 --";
    const rows = [{ ...typedRow("1930", "100"), account: "19\u000030", text, costCenter: "${x}" }];
    const entry: EntryLine = await makeEntry(closing, { ...charges, text, rows, state: "draft" });
    expect(entry.text).toBe("<script>alert(1)</script>\ufffd  ' OR 1=1 --");
    expect(entry.rows[0]).toMatchObject({ account: "19 30", costCenter: "${x}", text: entry.text });
  });

  it("reaches no entry of another firm or another closing", async () => {
    const closing = await bare(house());
    const entry = await makeEntry(closing);
    const stranger = await bare(house());
    const elsewhere = { user: stranger.user, url: closing.url };
    expect((await saveEntry(elsewhere, entry)).statusCode).toBe(404);
    expect((await turnEntry({ user: closing.user, url: stranger.url }, entry, "void")).statusCode).toBe(404);
    const other = await bareOf(closing.user, "556000-0167");
    expect((await turnEntry(other, entry, "void")).statusCode).toBe(404);
    expect((await versionsOf({ ...other }, entry.entryId)).statusCode).toBe(404);
    expect((await readEntry(closing, entry.entryId)).status).toBe("ready");
  });
});

describe("before the first import", () => {
  it("an entry is taken, and only four digits are an account", async () => {
    const closing = await bare(house());
    expect((await makeEntry(closing)).status).toBe("ready");
    expect((await closing.user.ask(`${closing.url}/entry-chart`)).json<EntryChart>().accounts).toEqual([]);
  });
});
