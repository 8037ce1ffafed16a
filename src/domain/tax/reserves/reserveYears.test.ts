/** Ages of reserves over fiscal years of other lengths, each counted by hand. Ours, from the law's text (IL 30 kap. 7 §). */
import { describe, expect, it } from "vitest";
import { plainDate } from "../../calendar/plainDate.ts";
import { ore } from "../../money/ore.ts";
import { type Reserve, mustBeReversed, reserveOf } from "./taxReserves.ts";

type Days = readonly [start: string, end: string];
const yearOf = ([start, end]: Days) => ({ start: plainDate(start), end: plainDate(end) });
const calendar = (year: number): Days => [`${String(year)}-01-01`, `${String(year)}-12-31`];

interface Held {
  readonly account: string;
  readonly name?: string;
  /** In kronor; what stood when the year began. */
  readonly opening?: bigint;
}

const reserve = ({ account, name = "", opening = 50_000n }: Held, years: readonly Days[]): Reserve => {
  const [fiscalYear, ...knownYears] = years.map(yearOf);
  if (fiscalYear === undefined) throw new Error("No fiscal year.");
  return reserveOf(
    { account, name, opening: ore(opening * 100n), closing: ore(5_000_000n) },
    { fiscalYear, knownYears, saidYears: new Map() },
  );
};
const madeAndAge = ({ madeYear, age }: Reserve): string => `${String(madeYear)}, ${String(age)}`;

describe("a reserve over fiscal years of twelve months", () => {
  it("is reversed in the sixth after the one it was made in", () => {
    expect(madeAndAge(reserve({ account: "2129" }, [calendar(2024)]))).toBe("2019, 5");
    expect(mustBeReversed(reserve({ account: "2129" }, [calendar(2024)]))).toBe(false);
    expect(mustBeReversed(reserve({ account: "2129" }, [calendar(2025)]))).toBe(true);
    expect(madeAndAge(reserve({ account: "2129" }, [["2024-05-01", "2025-04-30"]]))).toBe("2019, 6");
  });
});

describe("a reserve over fiscal years of other lengths", () => {
  it("grows a year older in a short one", () => {
    // 2020, 2021, 2022, 2023, January–June 2024, July 2024–June 2025.
    const years: readonly Days[] = [
      ["2024-07-01", "2025-06-30"],
      ["2024-01-01", "2024-06-30"],
    ];
    expect(madeAndAge(reserve({ account: "2129" }, years))).toBe("2019, 6");
    // And once more where two of them end in one calendar year: the half year to June 2025, and the one to December.
    const both: readonly Days[] = [
      ["2025-07-01", "2025-12-31"],
      ["2024-07-01", "2025-06-30"],
    ];
    expect(madeAndAge(reserve({ account: "2129" }, both))).toBe("2019, 7");
  });

  it("grows one year older in a long one, also where it passes over a calendar year", () => {
    // 2020–2023, and January 2024–June 2025.
    expect(madeAndAge(reserve({ account: "2129" }, [["2024-01-01", "2025-06-30"]]))).toBe("2019, 5");
    // 2020–2023, the year to June 2024, and July 2024–December 2025.
    expect(madeAndAge(reserve({ account: "2129" }, [["2024-07-01", "2025-12-31"]]))).toBe("2019, 6");
    // The year to August 2020, September 2020–February 2022, and those to February 2023, 2024 and 2025.
    const passed: readonly Days[] = [
      ["2024-03-01", "2025-02-28"],
      ["2023-03-01", "2024-02-29"],
      ["2022-03-01", "2023-02-28"],
      ["2020-09-01", "2022-02-28"],
    ];
    expect(madeAndAge(reserve({ account: "2129" }, passed))).toBe("2019, 5");
  });

  it("is a year old in the second of two fiscal years that end in one calendar year", () => {
    const years: readonly Days[] = [
      ["2025-07-01", "2025-12-31"],
      ["2024-07-01", "2025-06-30"],
    ];
    expect(madeAndAge(reserve({ account: "2125" }, years))).toBe("2025, 1");
    expect(madeAndAge(reserve({ account: "2135", opening: 0n }, years))).toBe("2025, 0");
  });

  it("made in the first of two fiscal years of one calendar year is older than one made in the second", () => {
    // Made in the year to June 2022 and in the half year to December 2022; then 2023, 2024 and 2025.
    const years: readonly Days[] = [
      calendar(2025),
      calendar(2024),
      calendar(2023),
      ["2022-07-01", "2022-12-31"],
      ["2021-07-01", "2022-06-30"],
    ];
    expect(madeAndAge(reserve({ account: "2122" }, years))).toBe("2022, 4");
    expect(madeAndAge(reserve({ account: "2132" }, years))).toBe("2022, 3");
  });
});

describe("the year of a reserve", () => {
  it("is this one when nothing stood there as it began, whatever an old name says", () => {
    const made = reserve({ account: "2125", name: "Periodiseringsfond 2015", opening: 0n }, [calendar(2025)]);
    expect(madeAndAge(made)).toBe("2025, 0");
  });

  it("is asked for when an old name and the number of the account tell ten years apart", () => {
    const stale = { account: "2125", name: "Periodiseringsfond 2015" };
    expect(reserve(stale, [calendar(2026)]).madeYear).toBeNull();
    expect(madeAndAge(reserve(stale, [calendar(2025)]))).toBe("2015, 10");
    expect(madeAndAge(reserve({ account: "2128", name: "Pfond 2018" }, [calendar(2025)]))).toBe("2018, 7");
    // On an account whose number is another year's the name is all there is.
    expect(madeAndAge(reserve({ account: "2125", name: "Fond 2021" }, [calendar(2026)]))).toBe("2021, 5");
  });
});

describe("a reserve whose name tells when it was made", () => {
  it.each([
    ["2124", "Periodiseringsfond 2019", 2019],
    ["2124", "Periodiseringsfond 2023/2024", 2024],
    ["2124", "Periodiseringsfond 2023/24", 2024],
    ["2124", "Periodiseringsfond vid 2025 års taxering", 2024],
    ["2124", "P-fond tax 2025", 2024],
    ["2124", "Periodiseringsfond 2024 (taxeringsår 2025)", 2024],
    ["2124", "Periodiseringsfond 2024-12-31", 2024],
    ["2124", "P-fond 24", 2024],
    ["2110", "Periodiseringsfond tax. 2021", 2020],
    ["2110", "Periodiseringsfonder", null],
  ])("%s %s is of %s", (account, name, made) => {
    expect(reserve({ account, name }, [calendar(2025)]).madeYear).toBe(made);
  });
});
