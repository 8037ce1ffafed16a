import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type House, openHouse } from "./transfer/house.ts";
import { playKilled } from "./transfer/killedPlay.ts";
import { planOf, themes } from "./transfer/plan.ts";
import { play } from "./transfer/play.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe("an export to Fortnox in which things go wrong", () => {
  it.each(Array.from({ length: 2 * themes.length }, (_, index) => index + 1))(
    "makes each entry one voucher and tells the truth of it (seed %i)",
    async (seed) => {
      expect(await play(house, planOf(seed))).toEqual({ wrong: [], errors: [] });
    },
  );
});

describe("an export whose process is killed or stopped", () => {
  it("is taken on by another, and makes each entry one voucher", { timeout: 240_000 }, async () => {
    expect(await Promise.all([1, 2, 3].map((seed) => playKilled(house, seed)))).toEqual([[], [], []]);
  });
});

/** Of a late voucher, a restored backup and an answer that was lost. */
const blindSeeds = [3, 9, 17];

describe("the plays", () => {
  it("find doubles when nothing is looked for in Fortnox before it is sent", async () => {
    const kinds = new Set<string>();
    for (const seed of blindSeeds) {
      const { wrong } = await play(house, planOf(seed), { isBlind: true });
      for (const { kind } of wrong) kinds.add(kind);
    }
    expect([...kinds]).toContain("doubled");
  });

  it("are the same again by the same seed", () => {
    expect(planOf(4711)).toEqual(planOf(4711));
    expect(planOf(4711)).not.toEqual(planOf(4712));
  });
});
