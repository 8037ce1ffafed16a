import { describe, expect, it } from "vitest";
import { type Ore, ore } from "../../money/ore.ts";
import type { TaxAccount } from "../taxBooks.ts";
import { bookedGroupContribution, groupContributionToBook } from "./groupContribution.ts";

const kr = (kronor: number): Ore => ore(BigInt(kronor) * 100n);
const account = (number: string, kronor: number): TaxAccount => {
  return { account: number, name: "", opening: kr(0), closing: kr(kronor), chosen: null, given: null };
};
const chosen = (given: number, received: number) => ({ given: kr(given), received: kr(received) });

describe("a group contribution", () => {
  it("is booked whole where nothing is booked, and else what is missing of it", () => {
    expect(groupContributionToBook(chosen(50_000, 0), [])).toEqual(chosen(50_000, 0));
    const books = [account("8830", 20_000), account("8831", 5000), account("8820", -7000)];
    expect(bookedGroupContribution(books)).toEqual(chosen(25_000, 7000));
    expect(groupContributionToBook(chosen(50_000, 4000), books)).toEqual(chosen(25_000, -3000));
  });

  it("that others have booked stays where nothing is said", () => {
    expect(groupContributionToBook(chosen(0, 0), [account("8830", 20_000)])).toEqual(chosen(0, 0));
  });
});
