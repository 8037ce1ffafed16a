/** What a simulated company is like: everything the simulation needs to make up its years. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { Company, CompanyHabits, CompanyProfile } from "#sandbox/state/company.ts";
import type { AccountingMethod } from "#sandbox/state/year.ts";
import type { Agenda } from "./agenda.ts";
import type { Random } from "./random.ts";

export interface YearPlan {
  readonly id: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export interface Blueprint extends CompanyProfile {
  readonly method: AccountingMethod;
  /** In order of time. The last one has only begun, the one before it is the year to be closed. */
  readonly years: readonly YearPlan[];
  readonly eventsThrough: PlainDate;
  readonly customers: number;
  readonly suppliers: number;
  readonly salesPerMonth: number;
  readonly purchasesPerMonth: number;
  /** Kronor, an invoice without VAT. */
  readonly averageSale: number;
  readonly averagePurchase: number;
  readonly employees: number;
  readonly vatMonths: 1 | 3;
  readonly chartSize: number;
  /** How many of a thousand invoices go another way than being booked and paid in full. */
  readonly salesVariety: Variety;
  readonly habits: Partial<CompanyHabits>;
  readonly planted: "nothing" | "demo" | "messy";
}

export interface Variety {
  readonly partPaid: number;
  readonly overpaid: number;
  readonly credited: number;
  readonly refunded: number;
  readonly roundedOff: number;
  readonly lost: number;
  readonly foreign: number;
  readonly rot: number;
  readonly cash: number;
  readonly unbooked: number;
  readonly cancelled: number;
  readonly neverPaid: number;
}

/** What each kind of event is given: the company, its plan, chance, and the agenda to write in. */
export interface Simulation {
  readonly company: Company;
  readonly blueprint: Blueprint;
  readonly random: Random;
  readonly agenda: Agenda;
}
