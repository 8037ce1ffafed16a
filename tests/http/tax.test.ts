/** Dispositioner & skatt: a choice writes its entries, another choice rewrites them, and the figures follow. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestInstallation } from "../support/testInstallation.ts";
import { createTestInstallation } from "../support/testInstallation.ts";
import { choose, readTax, taxClosing, taxEntries } from "../support/tax.ts";

let house: TestInstallation;
beforeAll(async () => {
  house = await createTestInstallation();
});
afterAll(() => house.close());

describe("a choice", () => {
  it("writes nothing before it is made", async () => {
    const closing = await taxClosing(await house.makeFirm("Byrån"));
    const page = await readTax(closing);
    expect(page).toMatchObject({ version: 0, problem: null, entries: [], isOutdated: false });
    expect(page.content.option).toBeNull();
  });
  it("of the largest allocation writes allocation, tax and result", async () => {
    const closing = await taxClosing(await house.makeFirm("Byrån"));
    const page = await choose(closing, "max");
    expect(page.foot).toEqual({
      beforeOre: "20000000",
      surplus: "150882",
      tax: "31081",
      resultOre: "11862500",
    });
    expect(await taxEntries(closing)).toEqual([
      ["S1", "ready", "8811 50294, 2125 -50294"],
      ["S2", "ready", "8910 31081, 2512 -31081"],
      ["S3", "ready", "8999 118625, 2099 -118625"],
    ]);
  });
});
