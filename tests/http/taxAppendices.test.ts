/** The appendices that tax computes: made with the choice, in step with it, and never a person's own undone. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AppendixLine, AppendixView } from "#wire/appendices.ts";
import type { ClosingChecks, Overview } from "#wire/progress.ts";
import { readAs } from "../support/signing.ts";
import { type TaxClosing, choose, importBalances, profit, saveTax, taxClosing } from "../support/tax.ts";
import { type FirmHouse, type TestUser, openFirmHouse } from "../support/testInstallation.ts";

let house: FirmHouse;
let user: TestUser;
beforeAll(async () => {
  house = await openFirmHouse();
  user = await house.makeFirm("Byrån");
});
afterAll(() => house.close());

const kinds = ["tax-reserves", "excess-depreciation", "tax-liability"];
const linesOf = async ({ url }: TaxClosing): Promise<readonly AppendixLine[]> => {
  const { appendices } = await readAs<{ appendices: readonly AppendixLine[] }>(user, `${url}/appendices`);
  return appendices.filter(({ kind }) => kinds.includes(kind));
};
const viewOf = async (closing: TaxClosing, kind: string): Promise<AppendixView> => {
  const found = (await linesOf(closing)).find((line) => line.kind === kind);
  return readAs<AppendixView>(user, `${closing.url}/appendices/${found?.appendixId ?? ""}`);
};
const accountsOf = ({ accounts }: AppendixLine): readonly string[] => accounts.map(({ account }) => account);

describe("an option that is chosen", () => {
  it("makes the appendices of reserves and tax liability, which say what the entries made of the accounts", async () => {
    const closing = await taxClosing(user);
    expect(await linesOf(closing)).toEqual([]);
    await choose(closing, "max");
    const lines = await linesOf(closing);
    expect(lines.map((line) => [line.kind, line.name, accountsOf(line), line.differenceOre])).toEqual([
      ["tax-reserves", "Periodiseringsfonder", ["2122", "2125"], "0"],
      ["tax-liability", "Skatteskulder", ["2512"], "0"],
    ]);
    const reserves = await viewOf(closing, "tax-reserves");
    expect(reserves.answer).toMatchObject({
      kind: "tax-reserves",
      reserves: [
        { account: "2122", year: 2022, openingOre: "6000000", reversedOre: "0", closingOre: "6000000" },
        { account: "2125", year: 2025, openingOre: "0", reversedOre: "0", lastYear: 2031 },
      ],
    });
    expect(reserves.sums[1]?.figure.trace).toMatchObject({
      formula: "tax-on-account",
      terms: [{ label: "opening", amountOre: "0" }, { label: "tax-step-reserve-allocation" }],
    });
    const { answer } = await viewOf(closing, "tax-liability");
    expect(answer).toMatchObject({ kind: "tax-liability", toPay: { preliminaryOre: null } });
  });

  it("makes none twice, follows another choice, and leaves an account that somebody supports already", async () => {
    const closing = await taxClosing(user, profit, "556000-0068");
    const body = { kind: "specification", accounts: ["2122"], name: "Egen" };
    await user.ask({ method: "POST", url: `${closing.url}/appendices`, body });
    await choose(closing, "max");
    expect((await linesOf(closing)).map(accountsOf)).toEqual([["2125"], ["2512"]]);
    await choose(closing, "none");
    const lines = await linesOf(closing);
    expect(lines.map(({ kind }) => kind)).toEqual(["tax-reserves", "tax-liability"]);
    expect(lines.map(({ totalOre }) => totalOre)[0]).toBe("0");
    expect(lines[1]?.differenceOre).toBe("0");
  });

  it("does not make again what somebody took away", async () => {
    const closing = await taxClosing(user, profit, "556000-0126");
    await choose(closing, "max");
    const { appendixId, version } = await viewOf(closing, "tax-liability");
    const url = `${closing.url}/appendices/${appendixId}?version=${String(version)}`;
    expect((await user.ask({ method: "DELETE", url })).statusCode).toBe(200);
    await saveTax(closing, { payrollBase: "10000" });
    expect((await linesOf(closing)).map(({ kind }) => kind)).toEqual(["tax-reserves"]);
  });

  it("differs from books that say something else since", async () => {
    const closing = await taxClosing(user, profit, "556000-0183");
    await choose(closing, "max");
    const more = profit.map(([account, name, opening, movement]) => {
      const moved = { "1930": 40_000, "3001": -40_000 }[account] ?? 0;
      return [account, name, opening, movement + moved] as const;
    });
    await importBalances(closing, more, "556000-0183");
    const [reserves, liability] = await linesOf(closing);
    expect(reserves?.differenceOre).toBe("1000000");
    expect(liability?.differenceOre).not.toBe("0");
  });
});

describe("an appendix of tax that is made by hand", () => {
  it("is proposed for its accounts, and says what is booked while nothing is chosen", async () => {
    const closing = await taxClosing(user, profit, "556000-0241");
    const proposals = await user.ask(`${closing.url}/appendix-proposals?account=2122`);
    expect(proposals.json()).toMatchObject({ kinds: [{ kind: "tax-reserves" }, { kind: "specification" }] });
    const body = { kind: "tax-reserves", accounts: ["2122"] };
    await user.ask({ method: "POST", url: `${closing.url}/appendices`, body });
    const view = await viewOf(closing, "tax-reserves");
    expect(view).toMatchObject({ totalOre: "-6000000", differenceOre: "0" });
    expect(view.findings.map(({ finding }) => finding.kind)).toEqual(["tax-not-chosen"]);
    expect(view.rollRules).toEqual(["none", "rows"]);
  });
});

describe("what remains of a closing", () => {
  it("is told of tax and the return step by step, and of books that have changed since", async () => {
    const closing = await taxClosing(user, profit, "556000-0308");
    const linesOf = async (name: string): Promise<readonly string[]> => {
      const { phases } = await readAs<Overview>(user, `${closing.url}/overview`);
      return phases.find((phase) => phase.name === name)?.items.map(({ key }) => key) ?? [];
    };
    expect(await linesOf("tax")).toEqual(["tax-not-begun"]);
    await choose(closing, "max");
    expect(await linesOf("tax")).toEqual(["tax-steps-left"]);
    expect(await linesOf("forms")).toEqual([
      "forms-have-errors",
      "forms-unanswered",
      "forms-unsigned",
      "return-not-filed",
    ]);
    const outcomes = async (): Promise<readonly string[]> => {
      const { checks } = await readAs<ClosingChecks>(user, `${closing.url}/checks`);
      return checks.filter(({ name }) => name === "books-as-tax-computed").map(({ state }) => state);
    };
    expect(await outcomes()).toEqual(["ok"]);
    const more = profit.map(([account, name, opening, movement]) => {
      const moved = { "1930": 40_000, "3001": -40_000 }[account] ?? 0;
      return [account, name, opening, movement + moved] as const;
    });
    await importBalances(closing, more, "556000-0308");
    expect((await linesOf("tax"))[0]).toBe("tax-entries-outdated");
    expect(await outcomes()).toEqual(["attention"]);
  });
});
