/**
 * What is booked already of result, tax and allocation of the year, taken out: each is then booked anew as it is to be.
 * Source of the accounts: BAS.
 */
import { type Ore, ore, sumOre } from "../../money/ore.ts";
import type { Reserve } from "../reserves/taxReserves.ts";
import { type TaxBooks, type TaxEntry, closingOf, entryOf } from "../taxBooks.ts";
import type { EntryStep } from "../taxStep.ts";
import { taxDebtAccount } from "./taxAccounts.ts";

/** Takes it out, in the order in which it stands above. */
export function takeOut(books: TaxBooks, reserves: readonly Reserve[]): readonly TaxEntry[] {
  const booked = (account: string): Ore => closingOf(books.accounts, (one) => one === account);
  const cost = allocationAccount(books);
  return [
    ...entryOf(out("result", "årets resultat"), { debit: "2099", credit: "8999", amount: booked("8999") }),
    ...entryOf(out("tax", "beräknad skatt"), {
      debit: taxDebtAccount(books),
      credit: "8910",
      amount: booked("8910"),
    }),
    ...bookedAllocations(books, reserves, booked(cost)).flatMap(({ account, grown }) =>
      entryOf(out("reserve-allocation", "avsättning till periodiseringsfond", account), {
        debit: account,
        credit: cost,
        amount: grown,
      }),
    ),
  ];
}

function out(step: EntryStep, text: string, key: string | null = null): Omit<TaxEntry, "rows"> {
  return { step, key, isReversal: true, text: `Återläggning: ${text}` };
}

/** 8811; 8810 where the client has all of it there. */
function allocationAccount({ accounts }: Pick<TaxBooks, "accounts">): string {
  const on = (wanted: string): Ore => closingOf(accounts, (account) => account === wanted);
  return on("8811") === 0n && on("8810") > 0n ? "8810" : "8811";
}

/** Reserves that the allocation of the year stands on: all that grew, when together they are what is booked as cost. */
function bookedAllocations(
  books: TaxBooks,
  reserves: readonly Reserve[],
  cost: Ore,
): readonly { readonly account: string; readonly grown: Ore }[] {
  const grown = reserves
    .map((reserve) => ({ ...reserve, grown: ore(reserve.closing - reserve.opening) }))
    .filter((reserve) => reserve.grown > 0n);
  return sumOre(grown.map((one) => one.grown)) === cost ? grown : grown.filter((one) => isOfYear(one, books));
}

function isOfYear({ madeYear, opening }: Reserve, { fiscalYear }: TaxBooks): boolean {
  return opening === 0n && madeYear === Number(fiscalYear.end.slice(0, 4));
}
