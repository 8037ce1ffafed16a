/** POST /3/vouchers: everything that is checked before a voucher gets its number. */
import { type Ore, ore, sumOre, zeroOre } from "#domain/money/ore.ts";
import { type PlainDate } from "#domain/calendar/plainDate.ts";
import { type DraftRow, postVoucherAsSent } from "#sandbox/books/postVoucher.ts";
import type { Voucher } from "#sandbox/state/voucher.ts";
import type { Account, ObjectSetting, Year } from "#sandbox/state/year.ts";
import {
  type Fields,
  amountOf,
  checkFields,
  dateOf,
  fieldsOf,
  integerOf,
  readEnvelope,
  textOf,
} from "../body.ts";
import { Refusal, inventedCodes, refusals } from "../refusal.ts";
import type { ApiCall } from "../route.ts";

const voucherFields = [
  "@url",
  "ApprovalState",
  "Comments",
  "CostCenter",
  "Description",
  "Project",
  "ReferenceNumber",
  "ReferenceType",
  "TransactionDate",
  "VoucherNumber",
  "VoucherRows",
  "VoucherSeries",
  "Year",
];
const rowFields = [
  "Account",
  "CostCenter",
  "Credit",
  "Debit",
  "Description",
  "Project",
  "Quantity",
  "Removed",
  "TransactionInformation",
];
/** The largest amount that the program takes on a row, in öre. */
const largestOre = 99_999_999_999_99n;

/** Checks what was sent, and posts it as the next voucher of its series. */
export function createVoucher(call: ApiCall, year: Year): Voucher {
  const fields = readEnvelope(call, "Voucher", voucherFields);
  const description = limited(textOf(fields, "Description"), { field: "Description", least: 1, most: 200 });
  const comments = limited(textOf(fields, "Comments"), { field: "Comments", least: 0, most: 1000 });
  const date = checkedDate(call, year, dateOf(fields, "TransactionDate"));
  const series = checkedSeries(year, textOf(fields, "VoucherSeries"));
  const head = { costCenter: textOf(fields, "CostCenter"), project: textOf(fields, "Project") };
  const rows = rowsOf(fields).map((row) => checkedRow(call, year, { row, head }));
  if (sumOre(rows.map(({ amount }) => amount)) !== 0n) {
    throw new Refusal(400, inventedCodes.unbalanced, "Verifikationen balanserar inte.");
  }
  return postVoucherAsSent(call.company, year, { series, date, description, comments, rows });
}

function rowsOf(fields: Fields): readonly Fields[] {
  const rows = fields["VoucherRows"];
  if (!Array.isArray(rows) || rows.length < 2) {
    throw new Refusal(400, inventedCodes.tooFewRows, "En verifikation ska ha minst två rader.");
  }
  return rows.map(fieldsOf);
}

function checkedDate({ company }: ApiCall, year: Year, date: PlainDate | undefined): PlainDate {
  if (date === undefined) throw refusals.wrongData();
  if (date < year.from || date > year.to) {
    throw new Refusal(400, inventedCodes.dateOutsideYear, `Datumet ${date} ligger utanför räkenskapsåret.`);
  }
  if (company.lockedThrough !== undefined && date <= company.lockedThrough) {
    const message = `${company.profile.name} har låst perioden t.o.m. ${company.lockedThrough}. Lås upp perioden för att fortsätta.`;
    throw new Refusal(400, 2000401, message);
  }
  return date;
}

function checkedSeries(year: Year, code: string): string {
  const series = year.series.get(code);
  if (series === undefined) {
    throw new Refusal(400, inventedCodes.seriesMissing, `Verifikationsserien "${code}" finns inte`);
  }
  if (!series.manual) {
    throw new Refusal(400, inventedCodes.seriesNotManual, `Verifikationsserien är inte manuell (${code})`);
  }
  return code;
}

interface RowWithHead {
  readonly row: Fields;
  readonly head: { readonly costCenter: string; readonly project: string };
}

/** What the voucher's head says of cost centre and project holds for rows that say nothing. */
function checkedRow(call: ApiCall, year: Year, { row, head }: RowWithHead): DraftRow {
  checkFields(row, rowFields);
  const account = checkedAccount(year, integerOf(row, "Account"));
  const costCenter =
    textOf(row, "CostCenter") || (account.costCenterSetting === "NOTALLOWED" ? "" : head.costCenter);
  const project = textOf(row, "Project") || (account.projectSetting === "NOTALLOWED" ? "" : head.project);
  checkObject(account, { name: "kostnadsställe", setting: account.costCenterSetting, value: costCenter });
  checkObject(account, { name: "projekt", setting: account.projectSetting, value: project });
  const { costCenters, projects } = call.company;
  if (costCenter !== "" && !costCenters.some(({ code }) => code === costCenter))
    throw refusals.invalidParameter();
  if (project !== "" && !projects.some(({ code }) => code === project)) throw refusals.invalidParameter();
  return {
    account: account.number,
    amount: amountOfRow(row),
    costCenter,
    project,
    text: textOf(row, "Description"),
    information: limited(textOf(row, "TransactionInformation"), {
      field: "TransactionInformation",
      least: 0,
      most: 100,
    }),
  };
}

function checkedAccount(year: Year, number: number | undefined): Account {
  const account = number === undefined ? undefined : year.accounts.get(number);
  if (account === undefined) throw refusals.accountUnknown();
  if (!account.active) {
    throw new Refusal(400, inventedCodes.inactiveAccount, `Konto "${account.number}" är inte aktivt`);
  }
  return account;
}

function checkObject(
  { number }: Account,
  {
    name,
    setting,
    value,
  }: { readonly name: string; readonly setting: ObjectSetting; readonly value: string },
): void {
  if (setting === "MANDATORY" && value === "") {
    throw new Refusal(400, inventedCodes.costCenterMandatory, `Konto ${number} kräver ${name}.`);
  }
  if (setting === "NOTALLOWED" && value !== "") {
    throw new Refusal(400, inventedCodes.costCenterNotAllowed, `Konto ${number} får inte ha ${name}.`);
  }
}

function amountOfRow(row: Fields): Ore {
  const [debit, credit] = [amountOf(row, "Debit") ?? zeroOre, amountOf(row, "Credit") ?? zeroOre];
  if (debit < 0n || credit < 0n || (debit !== 0n && credit !== 0n)) throw refusals.wrongData();
  if (debit > largestOre || credit > largestOre) throw refusals.notNumeric((debit + credit).toString());
  return ore(debit - credit);
}

function limited(
  text: string,
  { field, least, most }: { readonly field: string; readonly least: number; readonly most: number },
): string {
  if (text.length >= least && text.length <= most) return text;
  throw new Refusal(
    400,
    inventedCodes.textLength,
    `${field} ska ha ${least}–${most} tecken, inte ${text.length}.`,
  );
}
