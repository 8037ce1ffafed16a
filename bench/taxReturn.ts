/**
 * The tax return computed anew after a choice, of a trial balance of 2,000 accounts, against one pass that sums it (figure:
 * at most 30 times), and of ten times the accounts (figure: at most 12 times the time). The trial balance is prepared once,
 * as the page does that then computes four options of it; the same from an unprepared one is printed beside it.
 */
import { plainDate } from "#domain/calendar/plainDate.ts";
import { ore } from "#domain/money/ore.ts";
import { prepareBooks } from "#domain/tax/books/prepareBooks.ts";
import { computeTax } from "#domain/tax/computeTax.ts";
import { type TaxAccount, type TaxBooks, bareAccount } from "#domain/tax/taxBooks.ts";
import { noChoice } from "#domain/tax/taxChoice.ts";
import { median, round2 } from "./support/measured.ts";

const limit = 30;
const growthLimit = 12;
const rounds = 25;
const choice = { ...noChoice, choice: "max" } as const;

/** Accounts over the whole chart, the same number more than once where there are more than the chart has. */
function books(count: number): TaxBooks {
  const accounts = Array.from({ length: count - 1 }, (_, index): TaxAccount => {
    const account = String(1010 + ((index * 7) % 7900));
    const closing = ore(BigInt((index % 997) - 300) * 100_037n);
    return { account, name: `Konto ${account}`, opening: ore(0n), closing, chosen: null, given: null };
  });
  const left = -accounts.reduce((sum, { closing }) => sum + closing, 0n);
  const last: TaxAccount = { ...bareAccount("1930"), closing: ore(left) };
  const fiscalYear = { start: plainDate("2025-01-01"), end: plainDate("2025-12-31") };
  return { fiscalYear, knownYears: [], accounts: [...accounts, last] };
}

function passOver({ accounts }: TaxBooks): bigint {
  let sum = 0n;
  for (const { closing } of accounts) sum += closing;
  return sum;
}

function compute(of: TaxBooks): void {
  if (!computeTax(of, choice).ok) throw new Error("The trial balance makes no return.");
}

/** The median of rounds, each of as many turns as take a measurable time; in milliseconds for one turn. */
function timeOf(work: () => unknown, turns: number): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    for (let turn = 0; turn < turns; turn++) work();
    return (performance.now() - start) / turns;
  });
  return median(times);
}

const [small, large] = [books(2_000), books(20_000)];
const [prepared, preparedLarge] = [prepareBooks(small), prepareBooks(large)];
for (let turn = 0; turn < 300; turn++) {
  for (const warm of [small, prepared, preparedLarge]) compute(warm);
  passOver(small);
}
const pass = timeOf(() => passOver(small), 400);
const once = timeOf(() => {
  compute(prepared);
}, 40);
const whole = timeOf(() => {
  compute(small);
}, 20);
const ten = timeOf(() => {
  compute(preparedLarge);
}, 10);
const tenWhole = timeOf(() => {
  compute(large);
}, 4);
const figures = [
  {
    figure: "the tax return after a choice, against one pass",
    ratio: round2(once / pass),
    limit,
    once,
    pass,
  },
  { figure: "the same from an unprepared trial balance", ratio: round2(whole / pass), whole },
  { figure: "the tax return of ten times the accounts", ratio: round2(ten / once), limit: growthLimit, ten },
  { figure: "the same from an unprepared trial balance", ratio: round2(tenWhole / whole), tenWhole },
];
for (const figure of figures) {
  console.log(JSON.stringify(figure));
  if ("limit" in figure && figure.ratio > (figure.limit ?? 0)) process.exitCode = 1;
}
