import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AppendixView, RollForward } from "#wire/appendices.ts";
import { importFile } from "../support/importing.ts";
import {
  bookedYear,
  type ImportedClosing,
  importedClosing,
  listAppendices,
  makeAppendix,
  readAppendix,
  saveContent,
  specificationOf,
} from "../support/appendices.ts";
import { type TestInstallation, createTestInstallation } from "../support/testInstallation.ts";

let house: TestInstallation;
beforeAll(async () => {
  house = await createTestInstallation();
});
afterAll(() => house.close());

const nextYear = bookedYear
  .replaceAll("20250", "20260")
  .replaceAll("20251", "20261")
  .replace("20240101 20241231", "20250101 20251231");

async function roll({
  user,
  url,
}: ImportedClosing): Promise<{ readonly closingId: string; readonly made: number }> {
  const rolled = await user.ask({ method: "POST", url: `${url}/roll-forward` });
  expect(rolled.statusCode).toBe(200);
  return rolled.json();
}

async function planOf({ user, url }: ImportedClosing): Promise<RollForward> {
  return (await user.ask(`${url}/roll-forward`)).json<RollForward>();
}

/** A closing with a specification that goes on with its amounts, one that goes on without, and one that ends. */
async function closingWithAppendices(): Promise<{
  readonly closing: ImportedClosing;
  readonly kept: AppendixView;
  readonly emptied: AppendixView;
}> {
  const closing = await importedClosing(await house.makeFirm("Byrån"));
  const make = async (name: string, rollRule: string): Promise<AppendixView> => {
    const made = await makeAppendix(closing, { kind: "specification", accounts: ["1710"], name });
    const saved = await saveContent(closing, made, specificationOf({ amountOre: "4000", text: name }));
    const { version } = saved.json<AppendixView>();
    const body = { version, rollRule, note: `Om ${name}` };
    const url = `${closing.url}/appendices/${made.appendixId}`;
    return (await closing.user.ask({ method: "PATCH", url, body })).json<AppendixView>();
  };
  const kept = await make("Deposition", "rows-and-amounts");
  const emptied = await makeAppendix(closing, { kind: "bank", accounts: ["1930"] });
  await make("Engångs", "none");
  return { closing, kept, emptied };
}

describe("rolling a closing forward", () => {
  it("makes next year's closing and its appendices by their rules, and tells it beforehand", async () => {
    const { closing, kept, emptied } = await closingWithAppendices();
    const plan = await planOf(closing);
    expect(plan.next).toEqual({ fiscalYear: { start: "2026-01-01", end: "2026-12-31" }, closingId: null });
    const outcomes = new Map(plan.appendices.map(({ name, outcome }) => [name, outcome]));
    expect([outcomes.get("Deposition"), outcomes.get("Bank"), outcomes.get("Engångs")]).toEqual([
      "made",
      "made",
      "left-out",
    ]);
    const { closingId, made } = await roll(closing);
    expect(made).toBe(2);
    const next = { ...closing, closingId, url: `/api/closings/${closingId}` };
    const lines = await listAppendices(next);
    expect(lines.map(({ number, kind, name, totalOre }) => [number, kind, name, totalOre])).toEqual([
      [1, "specification", "Deposition", "4000"],
      [2, "bank", "Bank", null],
    ]);
    const rolled = await readAppendix(next, lines[0]!.appendixId);
    expect(rolled).toMatchObject({
      note: "",
      rollRule: "rows-and-amounts",
      asOf: "2026-12-31",
      lastYear: {
        closingId: closing.closingId,
        appendixId: kept.appendixId,
        totalOre: "4000",
        note: "Om Deposition",
        typed: kept.typed,
      },
    });
    expect((await readAppendix(next, lines[1]!.appendixId)).lastYear?.appendixId).toBe(emptied.appendixId);
  });

  it("is done again without doubling or undoing anything", async () => {
    const { closing, kept } = await closingWithAppendices();
    const { closingId } = await roll(closing);
    const next = { ...closing, closingId, url: `/api/closings/${closingId}` };
    const [first, second] = await listAppendices(next);
    const view = await readAppendix(next, first!.appendixId);
    await saveContent(next, view, specificationOf({ amountOre: "99" }));
    const url = `${next.url}/appendices/${second!.appendixId}?version=1`;
    expect((await closing.user.ask({ method: "DELETE", url })).statusCode).toBe(200);
    const more = await makeAppendix(closing, { kind: "specification", accounts: ["1630"], name: "Skatt" });
    const again = await Promise.all([roll(closing), roll(closing)]);
    expect(again.map(({ made }) => made).toSorted()).toEqual([0, 1]);
    const lines = await listAppendices(next);
    expect(lines.map(({ name, totalOre }) => [name, totalOre])).toEqual([
      ["Deposition", "99"],
      ["Skatt", null],
    ]);
    const { appendices } = await planOf(closing);
    for (const { appendixId } of [kept, more]) {
      expect(appendices.find((each) => each.appendixId === appendixId)?.outcome).toBe("there-already");
    }
  });

  it("leaves alone what somebody made by hand for the same accounts", async () => {
    const { closing } = await closingWithAppendices();
    const body = { fiscalYear: { start: "2026-01-01", end: "2026-12-31" } };
    const url = `/api/clients/${closing.clientId}/closings`;
    const made = await closing.user.ask({ method: "POST", url, body });
    const { closingId } = made.json<{ closingId: string }>();
    const next = { ...closing, closingId, url: `/api/closings/${closingId}` };
    expect((await importFile(closing.user, closingId, nextYear)).status).toBe("committed");
    const own = await makeAppendix(next, { kind: "bank", accounts: ["1930"], name: "Egen" });
    expect(await roll(closing)).toEqual({ closingId, made: 1 });
    const names = (await listAppendices(next)).flatMap(({ name, kind }) => (kind === "main" ? [] : [name]));
    expect(names).toEqual(["Kundfordringar", "Leverantorsskulder", own.name, "Deposition"]);
    const group = (lines: Awaited<ReturnType<typeof listAppendices>>) =>
      lines.find((line) => line.group === "equity")!.appendixId;
    const main = await readAppendix(next, group(await listAppendices(next)));
    expect(main.lastYear?.appendixId).toBe(group(await listAppendices(closing)));
  });
});
