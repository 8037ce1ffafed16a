/** Credits invoices. Fortnox sets a credit note off against its invoice, so that both go towards zero. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { negateOre, ore } from "#domain/money/ore.ts";
import type { Company } from "#sandbox/state/company.ts";
import type { Invoice } from "#sandbox/state/invoice.ts";
import { share, toSek } from "./amounts.ts";
import { bookInvoice } from "./bookInvoice.ts";
import { draftInvoice } from "./draftInvoice.ts";
import { openAmount, openSek } from "./openAmount.ts";

export interface CreditDraft {
  readonly date: PlainDate;
  /** Per cent of the invoice; all of it when left out. */
  readonly percent?: number;
  readonly isOffset?: boolean;
}

/** Makes a credit note, books it, and sets it off against what is still owed unless told not to. */
export function creditInvoice(company: Company, invoice: Invoice, draft: CreditDraft): Invoice {
  const percent = BigInt(draft.percent ?? 100);
  const note = draftInvoice(company, {
    register: invoice.register,
    party: invoice.party,
    date: draft.date,
    lines: invoice.lines.map((line) => ({ ...line, net: negateOre(share(line.net, percent, 100n)) })),
    rate: invoice.rate,
    creditOf: invoice,
  });
  invoice.creditReference = note.number;
  bookInvoice(company, note);
  if (draft.isOffset !== false) setOff(company, { invoice, note, date: draft.date });
  return note;
}

function setOff(
  company: Company,
  { invoice, note, date }: { readonly invoice: Invoice; readonly note: Invoice; readonly date: PlainDate },
): void {
  const [owed, credited] = [openAmount(invoice), negateOre(openAmount(note))];
  const amount = ore(owed < credited ? owed : credited);
  if (amount <= 0n) return;
  const sek = amount === owed ? openSek(invoice) : toSek(amount, invoice.rate);
  invoice.events.push({ date, kind: "credit", amount: negateOre(amount), sek: negateOre(sek) });
  note.events.push({ date, kind: "credit", amount, sek });
  for (const document of [invoice, note]) {
    if (openAmount(document) === 0n) document.finalPayDate = date;
    document.modifiedAtMs = company.nowMs();
  }
}
