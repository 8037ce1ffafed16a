/** Makes up a company's whole life from its blueprint: the events produce the vouchers, so the books balance. */
import type { Company } from "#sandbox/state/company.ts";
import { Agenda } from "./agenda.ts";
import type { Blueprint, Simulation } from "./blueprint.ts";
import { planTurnsOfYear } from "./events/closing.ts";
import { planEveryday } from "./events/everyday.ts";
import { planPayroll } from "./events/payroll.ts";
import { planTaxAccount, planVatReports } from "./events/taxes.ts";
import { planTrade } from "./events/trade.ts";
import { foundCompany } from "./foundCompany.ts";
import { planPlanted } from "./planted/planPlanted.ts";
import { randomOf } from "./random.ts";

/** Simulates a company. Nothing in it is stamped later than `latestMs`, whatever the days of its events are. */
export function simulateCompany(
  blueprint: Blueprint,
  { seed, latestMs }: { readonly seed: string; readonly latestMs: number },
): Company {
  const company = foundCompany(blueprint);
  const random = randomOf(`${seed}:${blueprint.key}`);
  const simulation: Simulation = { company, blueprint, random, agenda: new Agenda() };
  planTurnsOfYear(simulation);
  planEveryday(simulation);
  planPayroll(simulation);
  planTrade(simulation);
  planVatReports(simulation);
  planTaxAccount(simulation);
  planPlanted(simulation);
  company.lockedThrough = blueprint.years.at(-3)?.to;
  simulation.agenda.happen(company, { through: blueprint.eventsThrough, latestMs });
  return company;
}
