/** Plants what a company is known for: faults that a reconciliation is to find, each with its place and amount. */
import { addDays } from "#domain/calendar/plainDate.ts";
import { invariant } from "#lib/invariant.ts";
import type { Simulation, YearPlan } from "../blueprint.ts";
import { planManualVoucher, planLateBooking, planEditedInvoice } from "./differences.ts";
import { planBadInvoices } from "./badInvoices.ts";
import { planBadBooks } from "./badBooks.ts";

/** Plans the company's own faults, all of them in the year to be closed or at its turn. */
export function planPlanted(simulation: Simulation): void {
  const { planted, years } = simulation.blueprint;
  if (planted === "nothing") return;
  const [year, next] = years.slice(-2);
  invariant(year !== undefined && next !== undefined, "faults are planted in a year that has one after it");
  if (planted === "demo") plantDemo(simulation, year);
  else plantMess(simulation, { year, next });
}

/** The three that a first look is to find. */
function plantDemo(simulation: Simulation, { from, to }: YearPlan): void {
  planManualVoucher(simulation, { register: "customer", date: addDays(from, 318), amountOre: -450_000n });
  planEditedInvoice(simulation, { register: "customer", date: addDays(from, 285), amountOre: 125_000n });
  planLateBooking(simulation, { register: "customer", date: addDays(to, -2), bookedAfterDays: 9 });
}

function plantMess(simulation: Simulation, turn: { readonly year: YearPlan; readonly next: YearPlan }): void {
  const { from, to } = turn.year;
  planManualVoucher(simulation, { register: "customer", date: addDays(from, 200), amountOre: -312_550n });
  planManualVoucher(simulation, { register: "supplier", date: addDays(from, 222), amountOre: 87_500n });
  planEditedInvoice(simulation, { register: "customer", date: addDays(from, 140), amountOre: 64_000n });
  planEditedInvoice(simulation, { register: "supplier", date: addDays(from, 251), amountOre: -19_900n });
  planLateBooking(simulation, { register: "customer", date: addDays(to, -4), bookedAfterDays: 12 });
  planLateBooking(simulation, { register: "supplier", date: addDays(to, -9), bookedAfterDays: 20 });
  planLateBooking(simulation, {
    register: "customer",
    date: addDays(to, -21),
    bookedAfterDays: 30,
    paidAfterDays: 10,
  });
  planBadInvoices(simulation, turn.year);
  planBadBooks(simulation, turn);
}
