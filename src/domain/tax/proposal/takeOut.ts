/**
 * What is booked already of result, tax and allocation of the year, taken out: each is then booked anew as it is to be.
 * Source of the accounts: BAS.
 */
import type { PreparedBooks } from "../books/prepareBooks.ts";
import { type TaxEntry, entryOf } from "../taxBooks.ts";
import type { EntryStep } from "../taxStep.ts";
import { type BookedAllocation, closingAt } from "./bookedAllocation.ts";
import { bookedTaxes, taxDebtAccount } from "./taxDebtAccount.ts";

/** Takes it out, in the order in which it stands above. */
export function takeOut(books: PreparedBooks, { cost, booked }: BookedAllocation): readonly TaxEntry[] {
  const debt = taxDebtAccount(books);
  return [
    ...entryOf(out("result", "årets resultat"), {
      debit: "2099",
      credit: "8999",
      amount: closingAt(books, "8999"),
    }),
    ...bookedTaxes(books).flatMap(({ account, closing }) =>
      entryOf(out("tax", "beräknad skatt", account === "8910" ? null : account), {
        debit: debt,
        credit: account,
        amount: closing,
      }),
    ),
    ...booked.flatMap(({ account, amount }) =>
      entryOf(out("reserve-allocation", "avsättning till periodiseringsfond", account), {
        debit: account,
        credit: cost,
        amount,
      }),
    ),
  ];
}

function out(step: EntryStep, text: string, key: string | null = null): Omit<TaxEntry, "rows"> {
  return { step, key, isReversal: true, text: `Återläggning: ${text}` };
}
