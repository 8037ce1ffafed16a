/**
 * The entries of a choice, in the order of work. What is booked already of allocation, tax and result is taken out and
 * booked anew where it is to be another; reversals that are booked stay, and those that the law demands are added.
 */
import type { Ink2rProblem } from "../../forms/fillInk2r.ts";
import { type Ore, ore, zeroOre } from "../../money/ore.ts";
import { type Result, ok } from "#lib/result.ts";
import { type PreparedBooks, resultPosted } from "../books/prepareBooks.ts";
import { reversalOf } from "../reserves/reversals.ts";
import { corporateTax } from "../rules/corporateTax.ts";
import { type TaxEntry, entryOf, post } from "../taxBooks.ts";
import type { TaxChoice } from "../taxChoice.ts";
import type { EntryStep } from "../taxStep.ts";
import { gatherTax } from "../taxToPay/taxToPay.ts";
import { fillForms } from "../books/fillForms.ts";
import type { TaxWork } from "../books/openWork.ts";
import { earlyEntries } from "./earlyEntries.ts";
import { type BookedAllocation, readAllocation } from "./bookedAllocation.ts";
import { takeOut } from "./takeOut.ts";
import { taxCostAccount, taxDebtAccount } from "./taxDebtAccount.ts";

/** Proposes them; `booked` has none. */
export function proposeEntries(work: TaxWork): Result<readonly TaxEntry[], Ink2rProblem> {
  const { books, choice, rules } = work;
  if (choice.choice === "booked") return ok([]);
  const allocation = readAllocation(books, work.reserves);
  const early = [...takeOut(books, allocation), ...earlyEntries(work), ...reversals(work, allocation)];
  const filled = fillForms(work, early);
  if (!filled.ok) return filled;
  const { forms, mostAllocation } = filled.value;
  const wanted = wantedAllocation(choice, mostAllocation - filled.value.allocation);
  const { tax } = corporateTax(forms.ink2s.surplus - wanted, rules);
  const allocated = entryOf(head("reserve-allocation", "Avsättning till periodiseringsfond"), {
    debit: allocation.cost,
    credit: allocation.reserve,
    amount: kronor(wanted),
  });
  const before = [...early, ...allocated];
  const booked = [...before, ...taxEntries(books, before, { choice, tax })];
  const result = entryOf(head("result", "Årets resultat"), {
    debit: "8999",
    credit: "2099",
    amount: resultPosted(books, booked),
  });
  return ok(withoutUndone([...booked, ...result]));
}

function head(step: EntryStep, text: string, key: string | null = null): Omit<TaxEntry, "rows"> {
  return { step, key, isReversal: false, text };
}

function kronor(amount: bigint): Ore {
  return ore(amount * 100n);
}

function wantedAllocation({ choice, own }: TaxChoice, most: bigint): bigint {
  if (choice === "own") return own.allocation > 0n ? own.allocation : 0n;
  return choice === "max" && most > 0n ? most : 0n;
}

/** Those that must be reversed, and what the option reverses; what is reversed already is not reversed again. */
function reversals({ reserves, choice }: TaxWork, { booked }: BookedAllocation): readonly TaxEntry[] {
  return reserves.flatMap((reserve) => {
    const { account, madeYear } = reserve;
    const own = booked.find((one) => one.account === account)?.amount ?? zeroOre;
    const text = `Återföring av periodiseringsfond ${String(madeYear ?? account)}`;
    return entryOf(head("reserve-reversal", text, account), {
      debit: account,
      credit: "8819",
      amount: reversalOf({ ...reserve, closing: ore(reserve.closing - own) }, choice),
    });
  });
}

/** The year's tax, and the sub-accounts of tax moved to 2510 when that is wanted. */
function taxEntries(
  books: PreparedBooks,
  before: readonly TaxEntry[],
  { choice, tax }: { readonly choice: TaxChoice; readonly tax: bigint },
): readonly TaxEntry[] {
  const entries = entryOf(head("tax", "Beräknad skatt på årets resultat"), {
    debit: taxCostAccount(books),
    credit: taxDebtAccount(books),
    amount: kronor(tax),
  });
  if (!choice.gathersOn2510) return entries;
  const rows = gatherTax(post(books.looked, [...before, ...entries]));
  const gathered = { ...head("tax", "Skatter omförda till skatteskulder", "gathered"), rows };
  return rows.length === 0 ? entries : [...entries, gathered];
}

/** What is taken out and booked again as it was need not be touched. */
function withoutUndone(entries: readonly TaxEntry[]): readonly TaxEntry[] {
  const text = ({ rows }: TaxEntry, sign: bigint): string =>
    rows
      .map(({ account, amount }) => `${account} ${String(sign * amount)}`)
      .toSorted()
      .join();
  return entries.filter((entry) => {
    const others = entries.filter(
      (other) => other.step === entry.step && other.isReversal !== entry.isReversal,
    );
    return !others.some((other) => text(other, -1n) === text(entry, 1n));
  });
}
