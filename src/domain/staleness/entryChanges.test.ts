import { describe, expect, it } from "vitest";
import { ore } from "../money/ore.ts";
import { entryChanges } from "./entryChanges.ts";

const entry = (number: string, rows: Readonly<Record<string, bigint>>) => ({
  entryId: `id-${number}`,
  number,
  rows: Object.entries(rows).map(([account, amount]) => ({ account, amount: ore(amount), text: "" })),
});

const told = (...[before, after]: readonly (readonly ReturnType<typeof entry>[])[]) =>
  Array.from(entryChanges({ before: before ?? [], after: after ?? [], by: "u1" }), ([account, causes]) => [
    account,
    causes.map((cause) =>
      cause.kind === "entry-changed" ? [cause.number, cause.change, cause.before, cause.after] : null,
    ),
  ]);

describe("entryChanges", () => {
  it("tells what a new entry has on each of its accounts", () => {
    expect(told([], [entry("V4", { "1510": -1_250_00n, "6351": 1_250_00n })])).toEqual([
      ["1510", [["V4", "added", 0n, -1_250_00n]]],
      ["6351", [["V4", "added", 0n, 1_250_00n]]],
    ]);
  });
  it("tells only the accounts that a change moved", () => {
    const before = [entry("V4", { "1510": -100n, "6351": 100n })];
    const after = [entry("V4", { "1510": -100n, "6352": 100n })];
    expect(told(before, after)).toEqual([
      ["6351", [["V4", "removed", 100n, 0n]]],
      ["6352", [["V4", "added", 0n, 100n]]],
    ]);
  });
  it("tells nothing of another text, or of rows parted into several", () => {
    const whole = [entry("V4", { "1510": -100n, "6351": 100n })];
    const [one] = whole;
    const parted = [
      {
        entryId: "id-V4",
        number: "V4",
        rows: [...(one?.rows.slice(0, 1) ?? []), ...entry("V4", { "6351": 40n }).rows].concat(
          entry("V4", { "6351": 60n }).rows,
        ),
      },
    ];
    expect(told(whole, parted)).toEqual([]);
  });
  it("leaves an account alone on which two entries take each other out", () => {
    const before = [entry("V4", { "1510": -100n, "6351": 100n })];
    const after = [entry("V5", { "1510": -100n, "6352": 100n })];
    expect(told(before, after).map(([account]) => account)).toEqual(["6351", "6352"]);
  });
});
