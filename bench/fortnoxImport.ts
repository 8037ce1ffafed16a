/**
 * A company with 5,000 invoices in each ledger and 20,000 vouchers, fetched as a person does it: the years to choose
 * from, then the fetch to its committed snapshot. The requests against what they should be, the time against the floor
 * that 25 requests in 5 seconds set for them, and how many were answered 429 (none).
 */
import type { FortnoxYears } from "#wire/fortnox.ts";
import type { Sandbox } from "#sandbox/startSandbox.ts";
import type { Company } from "#sandbox/state/company.ts";
import type { Invoice, Payment } from "#sandbox/state/invoice.ts";
import { besideSandbox, connectClient, fetchYears } from "./support/fortnoxProgram.ts";
import type { Program } from "./support/program.ts";

const client = { key: "busy", start: "2025-01-01", end: "2025-12-31" };
const limit = 1.15;
const perPage = 500;
/** The picker's years and lock; the fetch's company, years, accounts of tasks, and lock. */
const fixed = 6;

await besideSandbox(measure);

async function measure(running: Program, { control }: Sandbox): Promise<void> {
  const company = control.company(client.key);
  const closing = await connectClient(running, control, client);
  control.clearJournal();
  const begun = performance.now();
  const { years } = await running.askJson<FortnoxYears>(`/api/clients/${closing.clientId}/fortnox/years`);
  const yearIds = years.map(({ yearId }) => yearId);
  await fetchYears(running, closing.closingId, yearIds);
  const wallMs = Math.round(performance.now() - begun);
  const { requests, rateLimited } = control.counts({ path: "/3/" });
  const expected = expectedRequests(company);
  const floorMs = 5_000 * (Math.ceil(requests / 25) - 1);
  const ratio = Math.round((wallMs / floorMs) * 1000) / 1000;
  console.log(
    JSON.stringify({
      figure: "a fetch from Fortnox, against the floor of its requests",
      expectedRequests: expected,
      requests,
      rateLimited,
      wallMs,
      floorMs,
      ratio,
      limit,
      vouchers: years.reduce((sum, { vouchers }) => sum + (vouchers ?? 0), 0),
      invoices: company.customer.invoices.size,
      supplierInvoices: company.supplier.invoices.size,
    }),
  );
  if (requests !== expected || rateLimited > 0 || ratio > limit) process.exitCode = 1;
}

/** Every year is offered, and every one is fetched. */
function expectedRequests(company: Company): number {
  const ofYears = company.years.map(({ accounts, series }) => {
    const vouchers = [...series.values()].reduce((sum, one) => sum + one.vouchers.size, 0);
    return 1 + pages(accounts.size) + 1 + pages(vouchers);
  });
  const ofLedgers = [company.customer, company.supplier].map(
    ({ invoices, payments }) =>
      pages(invoices.size) +
      2 * pages(payments.size) +
      singles([...invoices.values()], [...payments.values()]),
  );
  return [...ofYears, ...ofLedgers].reduce((sum, count) => sum + count, fixed + company.years.length);
}

function pages(rows: number): number {
  return Math.max(Math.ceil(rows / perPage), 1);
}

/** Credit references, tax reductions, write-offs and foreign amounts, from the first day of the closing's year. */
function singles(invoices: readonly Invoice[], payments: readonly Payment[]): number {
  const alone = invoices.filter(
    ({ total, taxReduction, isBooked, isCancelled, isCash, date }) =>
      (total < 0n || taxReduction !== 0n) && isBooked && !isCancelled && !isCash && date >= client.start,
  );
  const incomplete = payments.filter(
    ({ writeOffs, invoice, isBooked, date }) =>
      (writeOffs.length > 0 || invoice.currency !== "SEK") && isBooked && date >= client.start,
  );
  return alone.length + incomplete.length;
}
