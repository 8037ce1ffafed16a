/**
 * The entries of a choice, in the order of work. What is booked already of allocation, tax and result is taken out and
 * booked anew where it is to be another; reversals that are booked stay, and those that the law demands are added.
 */
import type { Ink2rProblem } from "../../forms/fillInk2r.ts";
import { type Ore, negateOre, ore } from "../../money/ore.ts";
import { type Result, ok } from "#lib/result.ts";
import { fillForms } from "../books/fillForms.ts";
import { type PreparedBooks, resultPosted } from "../books/prepareBooks.ts";
import { reservesOf } from "../reserves/reserveTable.ts";
import { reversalOf } from "../reserves/reversals.ts";
import { mostAllocation } from "../reserves/taxReserves.ts";
import { type TaxRules, corporateTax } from "../rules/corporateTax.ts";
import { type TaxBooks, type TaxEntry, closingOf, entryOf, post } from "../taxBooks.ts";
import type { TaxChoice } from "../taxChoice.ts";
import type { EntryStep } from "../taxStep.ts";
import { earlyEntries } from "./earlyEntries.ts";
import { takeOut } from "./takeOut.ts";
import { newReserveAccount, taxDebtAccount, taxSubAccounts } from "./taxAccounts.ts";

/** Proposes them; `booked` has none. */
export function proposeEntries(
  books: PreparedBooks,
  choice: TaxChoice,
  rules: TaxRules,
): Result<readonly TaxEntry[], Ink2rProblem> {
  if (choice.choice === "booked") return ok([]);
  const looked: TaxBooks = { ...books, accounts: books.looked };
  const takenOut = takeOut(looked, choice);
  const early = [...takenOut, ...earlyEntries(looked, choice), ...reversals(looked, choice)];
  const forms = fillForms(books, early, { choice, rules });
  if (!forms.ok) return forms;
  const { surplus } = forms.value.ink2s;
  const left = forms.value.ink2r.fields.get("7525") ?? 0n;
  const wanted = wantedAllocation(choice, mostAllocation(surplus + left) - left);
  const { tax } = corporateTax(surplus - wanted, rules);
  const allocation = entryOf(head("reserve-allocation", "Avsättning till periodiseringsfond"), {
    debit: "8811",
    credit: newReserveAccount(looked),
    amount: kronor(wanted),
  });
  const booked = [...early, ...allocation, ...taxEntries(looked, [...early, ...allocation], { choice, tax })];
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
function reversals(books: TaxBooks, choice: TaxChoice): readonly TaxEntry[] {
  return reservesOf(books, choice.reserveYears).flatMap((reserve) => {
    const { account, madeYear } = reserve;
    const text = `Återföring av periodiseringsfond ${String(madeYear ?? account)}`;
    return entryOf(head("reserve-reversal", text, account), {
      debit: account,
      credit: "8819",
      amount: reversalOf(reserve, choice),
    });
  });
}

/** The year's tax, and the sub-accounts of tax moved to 2510 when that is wanted. */
function taxEntries(
  books: TaxBooks,
  before: readonly TaxEntry[],
  { choice, tax }: { readonly choice: TaxChoice; readonly tax: bigint },
): readonly TaxEntry[] {
  const entries = entryOf(head("tax", "Beräknad skatt på årets resultat"), {
    debit: "8910",
    credit: taxDebtAccount(books),
    amount: kronor(tax),
  });
  if (!choice.gathersOn2510) return entries;
  const accounts = post(books.accounts, [...before, ...entries]);
  const gathered = taxSubAccounts({ accounts }).flatMap((number) =>
    entryOf(head("tax", `Omföring av ${number} till skatteskulder`, number), {
      debit: number,
      credit: "2510",
      amount: negateOre(closingOf(accounts, (account) => account === number)),
    }),
  );
  return [...entries, ...gathered];
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
