/**
 * The entries of a choice. What is booked already of allocation, tax and result is taken out and booked anew where it is
 * to be another; reversals that are booked stay, and those that the law demands are added.
 */
import type { Ink2rProblem } from "../../forms/fillInk2r.ts";
import { monthsOf } from "../../calendar/fiscalYear.ts";
import { type Ore, negateOre, ore } from "../../money/ore.ts";
import { type Result, ok } from "#lib/result.ts";
import { type TaxRules, corporateTax } from "../rules/corporateTax.ts";
import { lowestByMainRule, mostReserve } from "./excessDepreciation.ts";
import { fillForms } from "./fillForms.ts";
import { reservesOf } from "../reserves/reserveTable.ts";
import { type TaxBooks, type TaxEntry, closingOf, entryOf, post } from "../taxBooks.ts";
import type { TaxChoice } from "../taxChoice.ts";
import { mostAllocation, mustBeReversed } from "../reserves/taxReserves.ts";

/** Särskild löneskatt på pensionskostnader, in hundredths of a per cent. Source: lag (1991:687) 1 §. */
const payrollRate = 2426n;

/** Proposes them, in the order of work. */
export function proposeEntries(
  books: TaxBooks,
  choice: TaxChoice,
  rules: TaxRules,
): Result<readonly TaxEntry[], Ink2rProblem> {
  const takenOut = takeOut(books, choice);
  const early = [
    ...payrollTax(books, choice),
    ...excessDepreciation(books, choice),
    ...reversals(books, choice),
  ];
  const before = { ...books, accounts: post(books.accounts, [...takenOut, ...early]) };
  const forms = fillForms(before, choice, rules);
  if (!forms.ok) return forms;
  const allocation = choice.choice === "max" ? mostAllocation(forms.value.ink2s.surplus) : 0n;
  const { tax } = corporateTax(forms.value.ink2s.surplus - allocation, rules);
  const late = [
    ...entryOf(head("reserve-allocation", "Avsättning till periodiseringsfond"), {
      debit: "8811",
      credit: newReserve(books),
      amount: kronor(allocation),
    }),
    ...entryOf(head("tax", "Beräknad skatt på årets resultat"), {
      debit: "8910",
      credit: taxAccount(books),
      amount: kronor(tax),
    }),
  ];
  const accounts = post(before.accounts, late);
  const result = negateOre(closingOf(accounts, (account) => /^[3-8]/.test(account)));
  const closing = entryOf(head("result", "Årets resultat"), {
    debit: "8999",
    credit: "2099",
    amount: result,
  });
  return ok(withoutUndone([...takenOut, ...early, ...late, ...closing]));
}

function head(step: TaxEntry["step"], text: string, key: string | null = null): Omit<TaxEntry, "rows"> {
  return { step, key, isReversal: false, text };
}

function kronor(amount: bigint): Ore {
  return ore(amount * 100n);
}

/** Result, tax and allocation of the year, as far as they are booked. */
function takeOut(books: TaxBooks, { reserveYears }: TaxChoice): readonly TaxEntry[] {
  const booked = (account: string): Ore => closingOf(books.accounts, (one) => one === account);
  const out = (step: TaxEntry["step"], text: string): Omit<TaxEntry, "rows"> => {
    return { step, key: null, isReversal: true, text: `Återläggning: ${text}` };
  };
  const incomeYear = Number(books.fiscalYear.end.slice(0, 4));
  const own = reservesOf(books, reserveYears).find(
    ({ madeYear, opening }) => madeYear === incomeYear && opening === 0n,
  );
  return [
    ...entryOf(out("result", "årets resultat"), { debit: "2099", credit: "8999", amount: booked("8999") }),
    ...entryOf(out("tax", "beräknad skatt"), {
      debit: taxAccount(books),
      credit: "8910",
      amount: booked("8910"),
    }),
    ...(own === undefined
      ? []
      : entryOf(out("reserve-allocation", "avsättning till periodiseringsfond"), {
          debit: own.account,
          credit: "8811",
          amount: own.closing,
        })),
  ];
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

/** 2512, or the account that the client has its tax on. */
function taxAccount({ accounts }: TaxBooks): string {
  const inUse = (wanted: string): boolean =>
    accounts.some(({ account, opening, closing }) => account === wanted && opening !== closing);
  return inUse("2512") || !inUse("2510") ? "2512" : "2510";
}

function newReserve({ fiscalYear }: TaxBooks): string {
  return `212${fiscalYear.end.slice(3, 4)}`;
}

function payrollTax({ accounts }: TaxBooks, { typed }: TaxChoice): readonly TaxEntry[] {
  const base = typed.get("7132");
  if (base === undefined) return [];
  const booked = closingOf(accounts, (account) => account === "7533");
  const amount = ore(kronor((base * payrollRate) / 10_000n) - booked);
  return entryOf(head("payroll-tax", "Särskild löneskatt på pensionskostnader"), {
    debit: "7533",
    credit: "2514",
    amount,
  });
}

/** Those that must be reversed, or all of them; what is reversed already is not reversed again. */
function reversals(books: TaxBooks, { choice, reserveYears }: TaxChoice): readonly TaxEntry[] {
  return reservesOf(books, reserveYears)
    .filter((reserve) => reserve.opening > 0n && (choice === "reverse" || mustBeReversed(reserve)))
    .flatMap(({ account, closing, madeYear }) =>
      entryOf(
        head("reserve-reversal", `Återföring av periodiseringsfond ${String(madeYear ?? account)}`, account),
        {
          debit: account,
          credit: "8819",
          amount: closing,
        },
      ),
    );
}

const equipment = /^12[0-79]\d$/;
const reserve = /^215\d$/;

/** By the main rule, whole kronor; nothing when something was sold, because the proceeds are then asked for. */
function excessDepreciation(books: TaxBooks, { excess }: TaxChoice): readonly TaxEntry[] {
  if (excess.rule === "none" || soldEquipment(books) !== 0n) return [];
  const { accounts, fiscalYear } = books;
  const owned = accounts.filter(({ account }) => equipment.test(account));
  const openingOf = (wanted: RegExp): bigint =>
    accounts.reduce((sum, one) => (wanted.test(one.account) ? sum + one.opening : sum), 0n);
  const acquired = owned.filter(isCost).reduce((sum, one) => sum + (one.closing - one.opening), 0n);
  const lowest = lowestByMainRule({
    opening: ore(openingOf(equipment) + openingOf(reserve)),
    acquired: ore(acquired),
    proceeds: ore(0n),
    months: monthsOf(fiscalYear),
  });
  const bookValue = closingOf(accounts, (account) => equipment.test(account));
  const wanted = mostReserve(bookValue, lowest) / 100n;
  const account = accounts.find((one) => reserve.test(one.account))?.account ?? "2153";
  const booked = negateOre(closingOf(accounts, (one) => reserve.test(one)));
  return entryOf(head("excess-depreciation", "Förändring av överavskrivningar"), {
    debit: `885${account.slice(3)}`,
    credit: account,
    amount: ore(kronor(wanted) - booked),
  });
}

/** What accounts of cost went down by: equipment that left the books. */
export function soldEquipment({ accounts }: TaxBooks): Ore {
  return ore(
    accounts
      .filter((one) => equipment.test(one.account) && isCost(one) && one.closing < one.opening)
      .reduce((sum, one) => sum + (one.opening - one.closing), 0n),
  );
}

/** Depreciation is on accounts of their own (12x8, 12x9), or says so. */
function isCost({ account, name }: { readonly account: string; readonly name: string }): boolean {
  return !/[89]$/.test(account) && !/avskrivning|nedskrivning/i.test(name);
}
