/** Founds a company: years with chart and series, customers and suppliers, and nothing yet in the books. */
import { invariant } from "#lib/invariant.ts";
import { seriesPlan } from "#sandbox/books/seriesPlan.data.ts";
import { openYear } from "#sandbox/books/years.ts";
import { buildChart } from "#sandbox/chart/buildChart.ts";
import type { Company, CompanyHabits, RegisterBooks } from "#sandbox/state/company.ts";
import type { Party } from "#sandbox/state/invoice.ts";
import type { Year } from "#sandbox/state/year.ts";
import type { Blueprint } from "./blueprint.ts";
import { makeCustomers, makeSuppliers } from "./parties.ts";

const usualHabits: CompanyHabits = {
  licences: [
    "integration",
    "app",
    "bookkeeping",
    "customer-invoice",
    "supplier-invoice",
    "assets",
    "archive",
  ],
  userLacks: [],
  sieEncoding: "utf-8",
  sieHonoursDates: false,
  permissionStatus: 400,
  errorCasing: "mixed",
  nothingAs: "absent",
  supplierDatesHonoured: true,
  supplierListHasBalance: true,
  foreignSupplierBalanceIn: "invoice-currency",
  ignoresPage: ["/3/costcenters", "/3/projects"],
  approvalState: 0,
};

/** Makes the company of a blueprint on the day before its first year. */
export function foundCompany(blueprint: Blueprint): Company {
  const { key, tenantId, name, organizationNumber, street, zipCode, city, email, phone } = blueprint;
  const company: Company = {
    profile: { key, tenantId, name, organizationNumber, street, zipCode, city, email, phone },
    habits: { ...usualHabits, ...blueprint.habits },
    years: [],
    preselectedYearId: blueprint.years.at(-1)?.id ?? 1,
    lockedThrough: undefined,
    customer: registerOf(makeCustomers(blueprint)),
    supplier: registerOf(makeSuppliers(blueprint)),
    costCenters: [
      { code: "BUTIK", name: "Butiken", active: true },
      { code: "VERK", name: "Verkstaden", active: true },
      { code: "LAGER", name: "Lagret", active: false },
    ],
    projects: [
      { code: "1", name: "Mässan i Idalund", active: true },
      { code: "2", name: "Nya webbplatsen", active: true },
    ],
    assets: [],
    files: new Map(),
    connections: [],
    planted: [],
    nowMs: () => 0,
  };
  openYears(company, blueprint);
  return company;
}

function openYears(company: Company, { years, method, chartSize }: Blueprint): void {
  const [first] = years;
  invariant(first !== undefined, "a company has at least one year");
  const accounts = buildChart(chartSize);
  const series = new Map(
    seriesPlan.map((plan) => [plan.code, { ...plan, nextNumber: 1, modifiedAtMs: 0, vouchers: new Map() }]),
  );
  let like: Year = { ...first, method, accounts, series };
  company.years.push(like);
  for (const plan of years.slice(1)) like = openYear(company, { ...plan, method }, like);
}

function registerOf(parties: readonly Party[]): RegisterBooks {
  return {
    parties: new Map(parties.map((party) => [party.number, party])),
    invoices: new Map(),
    payments: new Map(),
  };
}
