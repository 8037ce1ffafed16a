/**
 * Turns of the year. Every year but the one to be closed was closed here, by hand, in series A; the year to be
 * closed is left open, and its balances carried over as they stood on its last day.
 */
import { type Ore, negateOre, ore, sumOre } from "#domain/money/ore.ts";
import { type DraftRow, postVoucher } from "#sandbox/books/postVoucher.ts";
import { carryBalances, requireAccount, yearById } from "#sandbox/books/years.ts";
import { share } from "#sandbox/ledger/amounts.ts";
import { controlAccounts, counterRows } from "#sandbox/ledger/bookInvoice.ts";
import { debitSign, openAmount } from "#sandbox/ledger/openAmount.ts";
import type { Company } from "#sandbox/state/company.ts";
import type { Invoice } from "#sandbox/state/invoice.ts";
import { type Year, isBalanceAccount } from "#sandbox/state/year.ts";
import { invariant } from "#lib/invariant.ts";
import type { Simulation } from "../blueprint.ts";

/** Corporate income tax, thousandths: IL (1999:1229) 65 kap. 10 §, from 2021. */
const taxRate = 206n;
const reservePart = 25n;

/** Plans the closing of the earlier years and the opening of every year after the first. */
export function planTurnsOfYear({ agenda, blueprint, company }: Simulation): void {
  const toClose = blueprint.years.at(-2)?.id;
  for (const [index, { id, to }] of blueprint.years.entries()) {
    const next = blueprint.years[index + 1];
    if (next === undefined) break;
    const isClosed = id !== toClose;
    if (isClosed) {
      agenda.at(
        to,
        () => {
          closeYear(company, existing(company, id));
        },
        "closing",
      );
    }
    agenda.at(
      next.from,
      () => {
        carryBalances(company, existing(company, next.id));
        if (isClosed && !(next.id === toClose && blueprint.planted === "messy"))
          openAfterClosing(company, existing(company, next.id));
      },
      "opening",
    );
  }
}

function existing(company: Company, id: number): Year {
  const year = yearById(company, id);
  invariant(year !== undefined, `no year ${id}`);
  return year;
}

function closeYear(company: Company, year: Year): void {
  const post = (description: string, rows: DraftRow[]): void => {
    if (rows.some(({ amount }) => amount !== 0n)) {
      postVoucher(company, { series: "A", date: year.to, description, rows });
    }
  };
  if (year.method === "CASH") post("Obetalda fakturor vid årets slut", unpaidRows(company));
  const vacation = share(movementOf(year, [7210]), 4n, 100n);
  post("Ändrad semesterlöneskuld", pair(7290, 2920, vacation));
  post("Avgifter på semesterlöneskuld", pair(7519, 2941, share(vacation, 3142n, 10_000n)));
  const profit = negateOre(resultOf(year));
  if (profit > 0n) {
    const reserve = ore((share(profit, reservePart, 100n) / 100n) * 100n);
    const reserveAccount = 2120 + (Number(year.to.slice(0, 4)) % 10);
    post("Avsättning till periodiseringsfond", pair(8811, reserveAccount, reserve));
    post(
      "Skatt på årets resultat",
      pair(8910, 2512, ore((((profit - reserve) * taxRate) / 100_000n) * 100n)),
    );
  }
  post("Årets resultat", pair(8999, 2099, negateOre(resultOf(year))));
}

/** Last year's result moves on to an account of its own, where it waits for the meeting's decision. */
function openAfterClosing(company: Company, year: Year): void {
  const post = (description: string, rows: DraftRow[]): void => {
    if (rows.some(({ amount }) => amount !== 0n)) {
      postVoucher(company, { series: "A", date: year.from, description, rows });
    }
  };
  const result = requireAccount(year, 2099).opening;
  post("Förra årets resultat", pair(2099, 2098, negateOre(result)));
  if (year.method === "CASH") {
    const back = unpaidRows(company).map((row) => ({ ...row, amount: negateOre(row.amount) }));
    post("Återför obetalda fakturor vid förra årets slut", back);
  }
}

/** With the cash method the year's last day books what is unpaid: BFL (1999:1078) 5 kap. 2 §. */
function unpaidRows(company: Company): DraftRow[] {
  const byAccount = new Map<number, bigint>();
  const add = (account: number, amount: bigint): void => {
    byAccount.set(account, (byAccount.get(account) ?? 0n) + amount);
  };
  for (const invoice of [...company.customer.invoices.values(), ...company.supplier.invoices.values()]) {
    const open = openAmount(invoice);
    if (open === 0n || invoice.total === 0n || invoice.method !== "CASH") continue;
    const owed = ore(debitSign(invoice.register) * open);
    add(controlAccounts[invoice.register], owed);
    for (const { account, amount } of unpaidPart(counterRows(invoice), open, invoice)) add(account, amount);
  }
  return [...byAccount].map(([account, amount]) => ({ account, amount: ore(amount) }));
}

/** Takes the unpaid part of an invoice's rows; what rounding leaves goes on the first. */
function unpaidPart(rows: readonly DraftRow[], open: Ore, { total, register }: Invoice): DraftRow[] {
  const [first, ...rest] = rows.map((row) => {
    const amount =
      total > 0n ? share(row.amount, open, total) : share(row.amount, negateOre(open), negateOre(total));
    return { account: row.account, amount };
  });
  if (first === undefined) return [];
  const left = ore(debitSign(register) * open + sumOre([first, ...rest].map(({ amount }) => amount)));
  return [{ ...first, amount: ore(first.amount - left) }, ...rest];
}

function pair(debit: number, credit: number, amount: Ore): DraftRow[] {
  return [
    { account: debit, amount },
    { account: credit, amount: negateOre(amount) },
  ];
}

function movementOf(year: Year, numbers: readonly number[]): Ore {
  return sumOre(numbers.map((number) => requireAccount(year, number).movement));
}

/** Sums the result accounts: a profit is a credit. */
function resultOf(year: Year): Ore {
  const result = [...year.accounts.values()].filter(({ number }) => !isBalanceAccount(number));
  return sumOre(result.map(({ movement }) => movement));
}
