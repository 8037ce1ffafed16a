/** What becomes of an invoice once it is made out: the courses that a debt takes until it is settled, if ever. */
import { type PlainDate, addDays } from "#domain/calendar/plainDate.ts";
import { negateOre, ore, sumOre, zeroOre } from "#domain/money/ore.ts";
import { postVoucher } from "#sandbox/books/postVoucher.ts";
import { share } from "#sandbox/ledger/amounts.ts";
import { creditInvoice } from "#sandbox/ledger/creditInvoice.ts";
import { cancelInvoice } from "#sandbox/ledger/draftInvoice.ts";
import { openAmount } from "#sandbox/ledger/openAmount.ts";
import { payInvoice } from "#sandbox/ledger/payInvoice.ts";
import type { Invoice } from "#sandbox/state/invoice.ts";
import type { Simulation, Variety } from "../blueprint.ts";
import { euroRate } from "./months.ts";

export type Course = keyof Variety | "paid";

/** An invoice that will be made out on a day, and when it will be paid if all goes as usual. */
export interface Story {
  readonly simulation: Simulation;
  readonly invoice: () => Invoice;
  readonly date: PlainDate;
  readonly payDate: PlainDate;
}

/** Chooses a course by the company's variety. */
export function chooseCourse({ random, blueprint }: Simulation): Course {
  let drawn = random.between(0, 999);
  for (const [course, permille] of Object.entries(blueprint.salesVariety) as [keyof Variety, number][]) {
    if (drawn < permille) return course;
    drawn -= permille;
  }
  return "paid";
}

export const courses: Record<Course, (story: Story) => void> = {
  paid: payInFull,
  cash: () => undefined,
  unbooked: () => undefined,
  neverPaid({ simulation: { company, agenda, random }, invoice, payDate }) {
    // Some are prepared for payment and never booked: such a payment is in no ledger.
    if (!random.permille(300)) return;
    agenda.at(payDate, () => {
      if (invoice().register === "supplier")
        payInvoice(company, invoice(), { date: payDate, isBooked: false });
    });
  },
  partPaid({ simulation: { company, agenda, random }, invoice, payDate }) {
    agenda.at(payDate, () => {
      payInvoice(company, invoice(), { date: payDate, amount: share(openAmount(invoice()), 60n, 100n) });
    });
    const later = addDays(payDate, random.between(15, 70));
    if (random.permille(700)) agenda.at(later, () => payInvoice(company, invoice(), { date: later }));
  },
  overpaid({ simulation: { company, agenda, random }, invoice, payDate }) {
    const extra = BigInt(random.between(1, 9)) * 10_000n;
    agenda.at(payDate, () => {
      payInvoice(company, invoice(), { date: payDate, amount: ore(openAmount(invoice()) + extra) });
    });
  },
  credited(story) {
    const { company, agenda, random } = story.simulation;
    const creditedOn = addDays(story.date, random.between(3, 12));
    const percent = random.pick([100, 100, 25]);
    agenda.at(creditedOn, () => creditInvoice(company, story.invoice(), { date: creditedOn, percent }));
    if (percent < 100) payInFull(story);
  },
  refunded(story) {
    const { company, agenda } = story.simulation;
    payInFull(story);
    let note: Invoice | undefined;
    const creditedOn = addDays(story.payDate, 9);
    agenda.at(creditedOn, () => {
      note = creditInvoice(company, story.invoice(), { date: creditedOn, percent: 50 });
    });
    const repaidOn = addDays(creditedOn, 21);
    agenda.at(repaidOn, () => {
      if (note !== undefined) payInvoice(company, note, { date: repaidOn });
    });
  },
  roundedOff({ simulation: { company, agenda, random }, invoice, payDate }) {
    const off = { account: 3740, amount: ore(BigInt(random.between(1, 900))), text: "Avrundning" };
    agenda.at(payDate, () => payInvoice(company, invoice(), { date: payDate, writeOffs: [off] }));
  },
  lost({ simulation: { company, agenda }, invoice, payDate }) {
    const givenUpOn = addDays(payDate, 90);
    agenda.at(givenUpOn, () => {
      writeOffLoss(company, invoice(), givenUpOn);
    });
  },
  foreign({ simulation: { company, agenda, random }, invoice, payDate }) {
    const rate = euroRate(random);
    agenda.at(payDate, () => payInvoice(company, invoice(), { date: payDate, rate }));
  },
  rot(story) {
    payInFull(story);
    settleHouseWork(story);
  },
  cancelled({ simulation: { company, agenda }, invoice, date }) {
    const cancelledOn = addDays(date, 2);
    agenda.at(cancelledOn, () => {
      cancelInvoice(company, invoice());
    });
  },
};

function payInFull({ simulation: { company, agenda }, invoice, payDate }: Story): void {
  agenda.at(payDate, () => payInvoice(company, invoice(), { date: payDate }));
}

/** A lost claim gives its VAT back: the write-off is a payment of nothing, on two accounts. */
function writeOffLoss(company: Simulation["company"], invoice: Invoice, date: PlainDate): void {
  const open = openAmount(invoice);
  const vat = sumOre(invoice.lines.map((line) => line.vat));
  payInvoice(company, invoice, {
    date,
    amount: zeroOre,
    writeOffs: [
      { account: 6351, amount: ore(open - vat), text: "Konstaterad förlust" },
      { account: 2611, amount: vat, text: "Moms åter" },
    ],
  });
}

/** Skatteverket pays its part of a ROT invoice some weeks after the customer. */
function settleHouseWork({ simulation: { company, agenda }, invoice, payDate }: Story): void {
  const date = addDays(payDate, 28);
  agenda.at(date, () => {
    const amount = invoice().taxReduction;
    postVoucher(company, {
      series: "A",
      date,
      description: `Rotavdrag från Skatteverket, faktura ${invoice().number}`,
      rows: [
        { account: 1930, amount },
        { account: 1513, amount: negateOre(amount) },
      ],
    });
  });
}
