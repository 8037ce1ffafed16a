/** How what came from Fortnox beside the bookkeeping lies in its tables. */
import type { ContentHashes } from "#app/snapshots/contentHash.ts";
import type { FetchedSource, OtherVoucher } from "#app/snapshots/fetchedSource.ts";
import type { KnownInvoice, KnownPayment } from "#domain/ledger/ledger.ts";
import type { LedgerCurrency } from "#domain/ledger/ledgerInvoice.ts";
import { markerIn } from "#domain/recognition/marker.ts";
import { oreJson } from "../ledgers/oreJson.ts";
import type { BulkTarget } from "./bulkLoad.ts";
import type { CopyBuffer } from "./copyBuffer.ts";

/** A table and what is written in it. */
export interface FetchedTable extends BulkTarget {
  readonly count: number;
  readonly writeRow: (buffer: CopyBuffer, index: number) => void;
}

type Columns = BulkTarget["columns"];

const currencyColumns: Columns = [
  ["currency", "text"],
  ["currency_rate", "text"],
  ["currency_unit", "text"],
];

const invoiceColumns: Columns = [
  ["side", "text"],
  ["number", "text"],
  ["supplier_reference", "text"],
  ["party_number", "text"],
  ["party_name", "text"],
  ["invoice_date", "date"],
  ["due_date", "date"],
  ["final_pay_date", "date"],
  ["total_ore", "bigint"],
  ["balance_ore", "bigint"],
  ...currencyColumns,
  ["booked", "boolean"],
  ["cancelled", "boolean"],
  ["credit", "boolean"],
  ["paid_at_once", "boolean"],
  ["factored", "boolean"],
  ["vouchers", "text[]"],
  ["read_alone", "boolean"],
  ["credit_reference", "text"],
  ["accounting_method", "text"],
  ["total_to_pay_ore", "bigint"],
  ["changed_during_fetch", "boolean"],
  ["hash", "bytea"],
];

const paymentColumns: Columns = [
  ["side", "text"],
  ["number", "text"],
  ["invoice_number", "text"],
  ["paid_on", "date"],
  ["amount_ore", "bigint"],
  ...currencyColumns,
  ["booked", "boolean"],
  ["has_write_offs", "boolean"],
  ["read_alone", "boolean"],
  ["amount_in_currency_ore", "bigint"],
  ["voucher_year_id", "text"],
  ["voucher_series", "text"],
  ["voucher_number", "text"],
];

const writeOffColumns: Columns = [
  ["side", "text"],
  ["payment_number", "text"],
  ["line", "integer"],
  ["account", "text"],
  ["amount_ore", "bigint"],
  ["text", "text"],
];

const invoiceRowColumns: Columns = [
  ["side", "text"],
  ["number", "text"],
  ["line", "integer"],
  ["role", "text"],
  ["account", "text"],
  ["amount_ore", "bigint"],
  ["vat_percent", "bigint"],
  ["cost_center", "text"],
  ["project", "text"],
];

/** The tables of both ledgers, in an order that their foreign keys bear. */
export function ledgerTables({ ledgers }: FetchedSource, hashes: ContentHashes): readonly FetchedTable[] {
  const payments = ledgers.flatMap(({ payments: known }) => known ?? []);
  const writeOffs = payments.flatMap((payment) =>
    (payment.alone?.writeOffs ?? []).map((off, line) => ({ payment, off, line })),
  );
  const invoices = ledgers.flatMap(({ invoices: known }) => known ?? []);
  const invoiceRows = invoices.flatMap((invoice) =>
    (invoice.alone?.rows ?? []).map((row, line) => ({ invoice, row, line })),
  );
  return [
    tableOf({ table: "import_invoice", columns: invoiceColumns }, invoices, (buffer, invoice) => {
      writeInvoice(buffer, invoice, hashes);
    }),
    tableOf(
      { table: "import_invoice_row", columns: invoiceRowColumns },
      invoiceRows,
      (buffer, { invoice, row, line }) => {
        buffer.text(invoice.side);
        buffer.text(invoice.number);
        buffer.int4(line);
        buffer.text(row.role);
        buffer.text(row.account);
        buffer.int8(row.amount);
        buffer.int8(row.vatPercent === null ? null : BigInt(row.vatPercent));
        buffer.text(row.costCenter);
        buffer.text(row.project);
      },
    ),
    tableOf({ table: "import_payment", columns: paymentColumns }, payments, writePayment),
    tableOf(
      { table: "import_write_off", columns: writeOffColumns },
      writeOffs,
      (buffer, { payment, off, line }) => {
        buffer.text(payment.side);
        buffer.text(payment.number);
        buffer.int4(line);
        buffer.text(off.account);
        buffer.int8(off.amount);
        buffer.text(off.text);
      },
    ),
  ];
}

/** The tables of everything else. */
export function settingTables(fetched: FetchedSource): readonly FetchedTable[] {
  const { otherVouchers, series, objects } = fetched;
  return [
    textTable(
      "import_other_voucher",
      [
        "year_id",
        "series",
        "number",
        ["voucher_date", "date"],
        "reference_type",
        "reference_number",
        "marker",
        ["content", "jsonb"],
      ],
      otherVouchers.map((voucher) => [
        voucher.yearId,
        voucher.series,
        voucher.number,
        voucher.date,
        voucher.origin,
        voucher.originNumber,
        ...markedColumns(voucher),
      ]),
    ),
    openingTable(fetched),
    textTable(
      "import_series",
      ["year_id", "code", "name", ["manual", "boolean"]],
      series.map(({ yearId, code, name, manual }) => [yearId, code, name, manual]),
    ),
    textTable("import_setting", ["kind", "name", "value"], settingsOf(fetched)),
    textTable(
      "import_object",
      ["dimension", "code", "name", ["active", "boolean"]],
      objects.map(({ dimension, code, name, active }) => [dimension, code, name, active]),
    ),
  ];
}

/** Of a comment only the marker is kept, and of a voucher what it says only when it has one. */
function markedColumns({ comments, text, rows }: OtherVoucher): readonly (string | null)[] {
  const marker = markerIn(comments);
  return [marker, marker === null ? null : oreJson({ text, rows })];
}

function openingTable({ nextYear }: FetchedSource): FetchedTable {
  const columns: Columns = [
    ["account", "text"],
    ["name", "text"],
    ["opening_ore", "bigint"],
  ];
  const table = { table: "import_next_opening", columns };
  return tableOf(table, Array.from(nextYear?.openings ?? []), (buffer, [account, { name, opening }]) => {
    buffer.text(account);
    buffer.text(name);
    buffer.int8(opening);
  });
}

function settingsOf({
  predefinedAccounts,
  lockedThrough,
  notFetched,
}: FetchedSource): (readonly (string | null)[])[] {
  const locked = notFetched.some(({ part }) => part === "locked-period")
    ? []
    : [["locked-through", "", lockedThrough]];
  return [...locked, ...predefinedAccounts.map(({ name, account }) => ["predefined-account", name, account])];
}

function tableOf<T>(
  { table, columns }: BulkTarget,
  rows: readonly T[],
  write: (buffer: CopyBuffer, row: T) => void,
): FetchedTable {
  return {
    table,
    columns,
    count: rows.length,
    writeRow: (buffer, index) => {
      const row = rows[index];
      if (row === undefined) return;
      buffer.row(columns.length);
      write(buffer, row);
    },
  };
}

/** Columns of text, but for those that say otherwise. */
function textTable(
  table: string,
  named: readonly (string | readonly [string, "date" | "boolean" | "jsonb"])[],
  rows: readonly (readonly (string | boolean | null)[])[],
): FetchedTable {
  const columns = named.map((column) => (typeof column === "string" ? ([column, "text"] as const) : column));
  return tableOf({ table, columns }, rows, (buffer, row) => {
    columns.forEach(([, type], index) => {
      const value = row[index] ?? null;
      if (typeof value === "boolean") buffer.boolean(value);
      else if (type === "date") buffer.date(value);
      // In its binary form the text follows on the number of that form.
      else if (type === "jsonb" && value !== null) buffer.bytes(Buffer.from(`\u0001${value}`));
      else buffer.text(value);
    });
  });
}

function writeCurrency(buffer: CopyBuffer, { code, rate, unit }: LedgerCurrency): void {
  buffer.text(code);
  buffer.text(rate);
  buffer.text(unit);
}

function writeInvoice(buffer: CopyBuffer, invoice: KnownInvoice, hashes: ContentHashes): void {
  const { alone } = invoice;
  buffer.text(invoice.side);
  buffer.text(invoice.number);
  buffer.text(invoice.supplierReference);
  buffer.text(invoice.partyNumber);
  buffer.text(invoice.partyName);
  buffer.date(invoice.invoiceDate);
  buffer.date(invoice.dueDate);
  buffer.date(invoice.finalPayDate);
  buffer.int8(invoice.total);
  buffer.int8(invoice.balance);
  writeCurrency(buffer, invoice.currency);
  buffer.boolean(invoice.booked);
  buffer.boolean(invoice.cancelled);
  buffer.boolean(invoice.credit);
  buffer.boolean(invoice.paidAtOnce);
  buffer.boolean(invoice.factored);
  buffer.textArray(invoice.vouchers.flatMap(({ yearId, series, number }) => [yearId ?? "", series, number]));
  buffer.boolean(alone !== null);
  buffer.text(alone?.creditReference ?? null);
  buffer.text(alone?.accountingMethod ?? null);
  buffer.int8(alone?.totalToPay ?? null);
  buffer.boolean(invoice.changedDuringFetch);
  buffer.bytes(hashes.ofInvoice(invoice.side, invoice.number));
}

function writePayment(buffer: CopyBuffer, payment: KnownPayment): void {
  const { alone } = payment;
  buffer.text(payment.side);
  buffer.text(payment.number);
  buffer.text(payment.invoiceNumber);
  buffer.date(payment.paidOn);
  buffer.int8(payment.amount);
  writeCurrency(buffer, payment.currency);
  buffer.boolean(payment.booked);
  buffer.boolean(payment.hasWriteOffs);
  buffer.boolean(alone !== null);
  buffer.int8(alone?.amountInCurrency ?? null);
  buffer.text(alone?.voucher?.yearId ?? null);
  buffer.text(alone?.voucher?.series ?? null);
  buffer.text(alone?.voucher?.number ?? null);
}
