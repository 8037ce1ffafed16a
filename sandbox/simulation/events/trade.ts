/** Sells and buys: the invoices of each month in both registers. */
import { type PlainDate, addDays } from "#domain/calendar/plainDate.ts";
import { type Ore, ore } from "#domain/money/ore.ts";
import { invariant } from "#lib/invariant.ts";
import { bookInvoice } from "#sandbox/ledger/bookInvoice.ts";
import { type InvoiceDraft, type LineDraft, draftInvoice } from "#sandbox/ledger/draftInvoice.ts";
import type { Invoice, Party, Register } from "#sandbox/state/invoice.ts";
import type { Simulation } from "../blueprint.ts";
import { costLines, salesLines } from "../names.data.ts";
import { type Course, chooseCourse, courses } from "./courses.ts";
import { type Month, dayIn, euroRate, monthsOf, priceAround } from "./months.ts";

/** Only customers have these; a supplier's invoice takes the usual course instead. */
const customersOnly: ReadonlySet<Course> = new Set(["cash", "rot", "lost"]);

/** Plans every invoice of every month. */
export function planTrade(simulation: Simulation): void {
  const { blueprint } = simulation;
  for (const month of monthsOf(blueprint)) {
    planMonth(simulation, { month, register: "customer", count: blueprint.salesPerMonth });
    planMonth(simulation, { month, register: "supplier", count: blueprint.purchasesPerMonth });
  }
}

/** Makes out one invoice on a day and lets it take a course. */
function planInvoice(
  simulation: Simulation,
  plan: { readonly register: Register; readonly date: PlainDate; readonly course: Course },
): () => Invoice {
  const draft = draftOf(simulation, plan);
  const { agenda, company, random } = simulation;
  let made: Invoice | undefined;
  agenda.at(plan.date, () => {
    made = draftInvoice(company, draft);
    if (plan.course !== "unbooked" && plan.course !== "cancelled") bookInvoice(company, made);
  });
  const invoice = (): Invoice => {
    invariant(made !== undefined, "an invoice is made out before anything becomes of it");
    return made;
  };
  const payDate = addDays(plan.date, Math.max(2, draft.party.paymentDays + random.between(-6, 24)));
  courses[plan.course]({ simulation, invoice, date: plan.date, payDate });
  return invoice;
}

function planMonth(
  simulation: Simulation,
  { month, register, count }: { readonly month: Month; readonly register: Register; readonly count: number },
): void {
  for (let left = count; left > 0; left -= 1) {
    const drawn = chooseCourse(simulation);
    const course = register === "supplier" && customersOnly.has(drawn) ? "paid" : drawn;
    planInvoice(simulation, { register, date: dayIn(month, simulation.random), course });
  }
}

function draftOf(
  simulation: Simulation,
  {
    register,
    date,
    course,
  }: { readonly register: Register; readonly date: PlainDate; readonly course: Course },
): InvoiceDraft {
  const { random } = simulation;
  const party = partyFor(simulation, register, course);
  const isForeign = party.countryCode !== "SE";
  const account = register === "customer" ? 3308 : 4535;
  const average = averageOf(simulation, register);
  return {
    register,
    date,
    party,
    lines: isForeign
      ? [{ account, text: "Konsulttimmar", net: ore(priceAround(random, average) / 11n), vatPercent: 0 }]
      : linesOf(simulation, register, course),
    ...(isForeign ? { rate: euroRate(random) } : {}),
    isCash: course === "cash",
    isFactored: register === "customer" && random.permille(4),
  };
}

function linesOf({ random, blueprint }: Simulation, register: Register, course: Course): LineDraft[] {
  const average = register === "customer" ? blueprint.averageSale : blueprint.averagePurchase;
  if (course === "rot") {
    return [
      line([3041, "Arbete i bostad", 25], priceAround(random, average), { isHouseWork: true }),
      line([3051, "Material", 25], priceAround(random, Math.ceil(average / 3))),
    ];
  }
  const choices = register === "customer" ? salesLines : costLines;
  const count = random.pick([1, 1, 2, 3]);
  return Array.from({ length: count }, () =>
    line(random.pick(choices), priceAround(random, Math.ceil(average / count)), {
      costCenter: random.pick(["", "", "", "BUTIK", "VERK"]),
      project: random.permille(60) ? random.pick(["1", "2"]) : "",
    }),
  );
}

function line(
  [account, text, vatPercent]: readonly [number, string, 0 | 6 | 12 | 25],
  net: Ore,
  more: Partial<LineDraft> = {},
): LineDraft {
  return { account, text, net, vatPercent, ...more };
}

function averageOf({ blueprint }: Simulation, register: Register): number {
  return register === "customer" ? blueprint.averageSale : blueprint.averagePurchase;
}

function partyFor({ company, random }: Simulation, register: Register, course: Course): Party {
  const parties = [...company[register].parties.values()];
  const isWanted = ({ countryCode, organizationNumber }: Party): boolean => {
    if (course === "foreign") return countryCode !== "SE";
    return countryCode === "SE" && (course !== "rot" || organizationNumber === "");
  };
  return random.pick(parties.filter(isWanted));
}
