/** The companies that every sandbox holds. Names and numbers are invented; the numbers' check digits are right. */
import { plainDate } from "#domain/calendar/plainDate.ts";
import type { Blueprint, Variety, YearPlan } from "./blueprint.ts";
import { inventedNumber } from "./parties.ts";

const plain: Variety = {
  partPaid: 0,
  overpaid: 0,
  credited: 0,
  refunded: 0,
  roundedOff: 0,
  lost: 0,
  foreign: 0,
  rot: 0,
  cash: 0,
  unbooked: 0,
  cancelled: 0,
  neverPaid: 0,
};
const varied: Variety = {
  partPaid: 60,
  overpaid: 12,
  credited: 40,
  refunded: 12,
  roundedOff: 30,
  lost: 8,
  foreign: 50,
  rot: 40,
  cash: 30,
  unbooked: 15,
  cancelled: 12,
  neverPaid: 25,
};

const years = (...rows: (readonly [id: number, from: string, to: string])[]): YearPlan[] =>
  rows.map(([id, from, to]) => ({ id, from: plainDate(from), to: plainDate(to) }));

/** Ids in an order that is not the years' own, as real ones are. */
const calendarYears = years(
  [2, "2023-01-01", "2023-12-31"],
  [1, "2024-01-01", "2024-12-31"],
  [4, "2025-01-01", "2025-12-31"],
  [5, "2026-01-01", "2026-12-31"],
);

function company(serial: number, key: string, name: string): Blueprint {
  return {
    key,
    tenantId: 900_100 + serial,
    name,
    organizationNumber: inventedNumber("559900", serial),
    street: `Provgatan ${serial}`,
    zipCode: "123 45",
    city: "Exempelvik",
    email: `${key}@exempel.invalid`,
    phone: "010-000 00 00",
    method: "ACCRUAL",
    years: calendarYears,
    eventsThrough: plainDate("2026-04-30"),
    customers: 40,
    suppliers: 18,
    salesPerMonth: 14,
    purchasesPerMonth: 11,
    averageSale: 15_400,
    averagePurchase: 4_200,
    employees: 2,
    vatMonths: 3,
    chartSize: 0,
    salesVariety: varied,
    habits: {},
    planted: "nothing",
  };
}

export const blueprints: readonly Blueprint[] = [
  { ...company(7, "demo", "Exempelviks Cykelverkstad AB"), planted: "demo", salesVariety: plain },
  company(1, "small", "Prövlunda Möbelverkstad AB"),
  {
    ...company(2, "broken", "Septemberlövets Trädgård AB"),
    years: years(
      [3, "2023-09-01", "2024-08-31"],
      [1, "2024-09-01", "2025-08-31"],
      [2, "2025-09-01", "2026-08-31"],
    ),
    eventsThrough: plainDate("2025-12-31"),
    vatMonths: 1,
    habits: { sieEncoding: "cp437", permissionStatus: 403, errorCasing: "upper" },
  },
  {
    ...company(3, "messy", "Trasselby Bygg & El AB"),
    salesPerMonth: 30,
    purchasesPerMonth: 24,
    employees: 4,
    chartSize: 1250,
    planted: "messy",
    habits: {
      sieEncoding: "cp437",
      nothingAs: "null",
      supplierDatesHonoured: false,
      foreignSupplierBalanceIn: "sek",
      permissionStatus: 403,
    },
  },
  {
    ...company(4, "cash", "Kontantby Massage och Friskvård AB"),
    method: "CASH",
    customers: 24,
    suppliers: 10,
    salesPerMonth: 9,
    purchasesPerMonth: 5,
    averageSale: 12_400,
    averagePurchase: 2_600,
    employees: 1,
    salesVariety: { ...plain, partPaid: 60, cash: 90, neverPaid: 30 },
  },
  {
    ...company(5, "long-first", "Långstarts Konsultbyrå AB"),
    years: years([1, "2024-07-01", "2025-12-31"], [2, "2026-01-01", "2026-12-31"]),
    habits: { sieHonoursDates: true },
  },
  {
    ...company(6, "large", "Storflödets Grossist AB"),
    years: years([1, "2025-01-01", "2025-12-31"], [2, "2026-01-01", "2026-12-31"]),
    customers: 600,
    suppliers: 300,
    salesPerMonth: 2_200,
    purchasesPerMonth: 2_200,
    averageSale: 6_100,
    averagePurchase: 4_100,
    employees: 25,
    vatMonths: 1,
    chartSize: 1250,
  },
  {
    ...company(9, "busy", "Mångfakturans Logistik AB"),
    years: years([1, "2025-01-01", "2025-12-31"], [2, "2026-01-01", "2026-12-31"]),
    customers: 220,
    suppliers: 90,
    salesPerMonth: 313,
    purchasesPerMonth: 313,
    averageSale: 5_300,
    averagePurchase: 3_700,
    employees: 8,
    vatMonths: 1,
    chartSize: 1250,
  },
  {
    ...company(8, "bureau", "Sifferhörnans Redovisning AB"),
    years: years([1, "2025-01-01", "2025-12-31"], [2, "2026-01-01", "2026-12-31"]),
    salesPerMonth: 3,
    purchasesPerMonth: 2,
    employees: 0,
    salesVariety: plain,
  },
];
