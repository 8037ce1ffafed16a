/**
 * SIE as Fortnox exports it, which is not as the specification would have it in every point: series without
 * quotes, empty middle fields, amounts without needless decimals, no checksum, struck rows with a name at the end.
 * Written here by itself, so that what reads it is held against another hand than its own.
 */
import { type PlainDate, renderCompactDate } from "#domain/calendar/plainDate.ts";
import { type Ore, ore, renderKronor } from "#domain/money/ore.ts";
import { yearBefore } from "#sandbox/books/years.ts";
import { stockholmDate } from "#sandbox/clock/stockholmTime.ts";
import type { Company } from "#sandbox/state/company.ts";
import type { Voucher, VoucherRow } from "#sandbox/state/voucher.ts";
import { type Account, type Year, closingBalance, isBalanceAccount } from "#sandbox/state/year.ts";

export interface SieWish {
  readonly type: 1 | 2 | 3 | 4;
  readonly nowMs: number;
  /** Leaves out accounts and objects that nothing was booked on. */
  readonly usedOnly: boolean;
  /** Which vouchers to write. */
  readonly includes: (voucher: Voucher) => boolean;
}

/** Renders a year as text. Lines end as they do on Windows. */
export function renderSie(company: Company, year: Year, wish: SieWish): string {
  const lines = [
    ...headerLines(company, year, wish),
    ...[...year.accounts.values()]
      .filter((account) => !wish.usedOnly || isUsed(account))
      .flatMap(accountLines),
    ...(wish.type >= 3 ? objectLines(company) : []),
    ...balanceLines(company, year),
    ...(wish.type === 2 || wish.type === 3 ? periodLines(year) : []),
    ...(wish.type === 4 ? voucherLines(year, wish) : []),
  ];
  return `${lines.join("\r\n")}\r\n`;
}

function headerLines(company: Company, year: Year, { type, nowMs }: SieWish): string[] {
  const { profile } = company;
  const before = yearBefore(company, year);
  const previous = before === undefined ? [] : [`#RAR -1 ${compact(before.from)} ${compact(before.to)}`];
  return [
    "#FLAGGA 0",
    '#PROGRAM "Fortnox-sandlåda" 1.0',
    "#FORMAT PC8",
    `#GEN ${compact(stockholmDate(nowMs))}`,
    `#SIETYP ${type}`,
    `#FNR ${profile.tenantId}`,
    `#FNAMN ${quoted(profile.name)}`,
    `#ADRESS "" ${quoted(profile.street)} ${quoted(`${profile.zipCode} ${profile.city}`)} ${quoted(profile.phone)}`,
    `#ORGNR ${profile.organizationNumber}`,
    `#RAR 0 ${compact(year.from)} ${compact(year.to)}`,
    ...previous,
    ...(type === 2 || type === 3 ? [`#OMFATTN ${compact(year.to)}`] : []),
    "#KPTYP EUBAS97",
  ];
}

function accountLines({ number, name, sru }: Account): string[] {
  return [`#KONTO ${number} ${quoted(name)}`, ...(sru === undefined ? [] : [`#SRU ${number} ${sru}`])];
}

function objectLines({ costCenters, projects }: Company): string[] {
  return [
    '#DIM 1 "Kostnadsställe"',
    '#DIM 6 "Projekt"',
    ...costCenters.map(({ code, name }) => `#OBJEKT 1 ${quoted(code)} ${quoted(name)}`),
    ...projects.map(({ code, name }) => `#OBJEKT 6 ${quoted(code)} ${quoted(name)}`),
  ];
}

/** Balances of this year and the one before; an account that is zero has no line. */
function balanceLines(company: Company, year: Year): string[] {
  const before = yearBefore(company, year);
  return [
    ...balancesOf(year, 0),
    ...(before === undefined ? [] : balancesOf(before, -1)),
    ...resultsOf(year, 0),
    ...(before === undefined ? [] : resultsOf(before, -1)),
  ];
}

function balancesOf({ accounts }: Year, yearNo: number): string[] {
  const balance = [...accounts.values()].filter(({ number }) => isBalanceAccount(number));
  return [
    ...balance
      .filter(({ opening }) => opening !== 0n)
      .map((a) => `#IB ${yearNo} ${a.number} ${amountText(a.opening)}`),
    ...balance
      .filter((account) => closingBalance(account) !== 0n)
      .map((account) => `#UB ${yearNo} ${account.number} ${amountText(closingBalance(account))}`),
  ];
}

function resultsOf({ accounts }: Year, yearNo: number): string[] {
  return [...accounts.values()]
    .filter(({ number, movement }) => !isBalanceAccount(number) && movement !== 0n)
    .map(({ number, movement }) => `#RES ${yearNo} ${number} ${amountText(movement)}`);
}

function periodLines({ series }: Year): string[] {
  const sums = new Map<string, bigint>();
  for (const { vouchers } of series.values()) {
    for (const { date, rows } of vouchers.values()) {
      for (const { account, amount, mark } of rows) {
        if (mark === "struck") continue;
        const key = `${compact(date).slice(0, 6)} ${account}`;
        sums.set(key, (sums.get(key) ?? 0n) + amount);
      }
    }
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, sum]) => `#PSALDO 0 ${key} {} ${amountText(ore(sum))}`);
}

function voucherLines({ series }: Year, { includes }: SieWish): string[] {
  const lines: string[] = [];
  for (const { vouchers } of series.values()) {
    for (const voucher of vouchers.values()) {
      if (!includes(voucher)) continue;
      const registered = compact(stockholmDay(voucher.createdAtMs));
      lines.push(
        `#VER ${voucher.series} ${voucher.number} ${compact(voucher.date)} ${quoted(voucher.description)} ${registered}`,
        "{",
      );
      for (const row of voucher.rows) lines.push(...rowLines(voucher, row));
      lines.push("}");
    }
  }
  return lines;
}

/** A row that was added is written twice, as the format asks: once as history and once as what holds. */
function rowLines({ date }: Voucher, row: VoucherRow): string[] {
  const objects = [
    ...(row.costCenter === "" ? [] : [`1 ${quoted(row.costCenter)}`]),
    ...(row.project === "" ? [] : [`6 ${quoted(row.project)}`]),
  ];
  const entry = `${row.account} {${objects.join(" ")}} ${amountText(row.amount)}`;
  const plain = `#TRANS ${entry} "" ${quoted(row.text)} 0`;
  if (row.mark === "none") return [plain];
  const history = `${entry} ${compact(date)} ${quoted(row.text)} 0 "Ada Ministrander"`;
  return row.mark === "struck" ? [`#BTRANS ${history}`] : [`#RTRANS ${history}`, plain];
}

function isUsed({ opening, movement }: Account): boolean {
  return opening !== 0n || movement !== 0n;
}

function compact(date: PlainDate): string {
  return renderCompactDate(date);
}

/** The day of a stamp, near enough and a hundred times cheaper than the wall clock's. */
function stockholmDay(ms: number): PlainDate {
  return new Date(ms).toISOString().slice(0, 10) as PlainDate;
}

function quoted(text: string): string {
  return /["\r\n\t]/.test(text)
    ? `"${text.replaceAll('"', String.raw`\"`).replaceAll(/[\r\n\t]/g, " ")}"`
    : `"${text}"`;
}

function amountText(amount: Ore): string {
  const text = renderKronor(amount);
  if (text.endsWith(".00")) return text.slice(0, -3);
  return text.endsWith("0") ? text.slice(0, -1) : text;
}
