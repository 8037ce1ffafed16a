/** What a closing's current import stored, read straight from the tables. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { KnownInvoice, KnownPayment } from "#domain/ledger/ledger.ts";
import type { LedgerSide, LedgerVoucher } from "#domain/ledger/ledgerInvoice.ts";
import type { Ore } from "#domain/money/ore.ts";
import { createInFirm, firmTransactionOf } from "#adapters/database/firmTransaction.ts";
import type { TestInstallation } from "../testInstallation.ts";
import type { ConnectedClient } from "./fetching.ts";

export interface StoredLedger {
  readonly invoices: readonly KnownInvoice[];
  readonly payments: readonly KnownPayment[];
}

export interface Snapshot {
  /** Of the closing's year, without accounts that are zero. */
  readonly closingOreByAccount: Readonly<Record<string, string>>;
  /** Of the year before. */
  readonly previousOreByAccount: Readonly<Record<string, string>>;
  readonly ledgers: Readonly<Record<LedgerSide, StoredLedger>>;
  readonly vouchers: readonly {
    readonly series: string;
    readonly number: string;
    readonly reference_type: string | null;
    readonly reference_number: string | null;
  }[];
  readonly settings: Readonly<Record<string, string | null>>;
}

interface InvoiceRow {
  readonly side: LedgerSide;
  readonly number: string;
  readonly supplier_reference: string | null;
  readonly party_number: string;
  readonly party_name: string;
  readonly invoice_date: PlainDate | null;
  readonly due_date: PlainDate | null;
  readonly final_pay_date: PlainDate | null;
  readonly total_ore: Ore | null;
  readonly balance_ore: Ore | null;
  readonly currency: string;
  readonly currency_rate: string | null;
  readonly currency_unit: string | null;
  readonly booked: boolean;
  readonly cancelled: boolean;
  readonly credit: boolean;
  readonly paid_at_once: boolean;
  readonly factored: boolean;
  readonly vouchers: readonly string[] | null;
  readonly read_alone: boolean;
  readonly credit_reference: string | null;
  readonly total_to_pay_ore: Ore | null;
  readonly changed_during_fetch: boolean;
}

interface PaymentRow {
  readonly side: LedgerSide;
  readonly number: string;
  readonly invoice_number: string;
  readonly paid_on: PlainDate | null;
  readonly amount_ore: Ore | null;
  readonly currency: string;
  readonly booked: boolean;
  readonly has_write_offs: boolean;
  readonly read_alone: boolean;
  readonly amount_in_currency_ore: Ore | null;
}

interface WriteOffRow {
  readonly side: LedgerSide;
  readonly payment_number: string;
  readonly account: string;
  readonly amount_ore: Ore;
  readonly text: string;
}

type Read = <T extends object>(columns: string, table: string, more?: string) => Promise<readonly T[]>;

/** Reads it. */
export async function readSnapshot(
  house: TestInstallation,
  { user, closingId }: ConnectedClient,
): Promise<Snapshot> {
  const inFirm = createInFirm(house.database.pools.app);
  return inFirm(user.firmId, async (transaction) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const current = "(SELECT current_import_id FROM app.closing WHERE firm_id = $1 AND closing_id = $2)";
    const read: Read = async <T extends object>(columns: string, table: string, more = "") => {
      const sql = `SELECT ${columns} FROM app.${table} WHERE firm_id = $1 AND import_id = ${current} ${more}`;
      return (await client.query<T>(sql, [firmId, closingId])).rows;
    };
    const settings = await read<{ name: string; value: string | null }>(
      "kind || ' ' || name AS name, value",
      "import_setting",
    );
    return {
      closingOreByAccount: await closings(read, 0),
      previousOreByAccount: await closings(read, -1),
      ledgers: { customer: await ledger(read, "customer"), supplier: await ledger(read, "supplier") },
      vouchers: await read("series, number, reference_type, reference_number", "import_voucher"),
      settings: Object.fromEntries(settings.map(({ name, value }) => [name.trim(), value])),
    };
  });
}

async function closings(read: Read, year: number): Promise<Readonly<Record<string, string>>> {
  const rows = await read<{ account: string; closing_ore: bigint }>(
    "account, closing_ore",
    "import_account",
    `AND year_index = ${year} AND closing_ore <> 0`,
  );
  return Object.fromEntries(rows.map(({ account, closing_ore: amount }) => [account, amount.toString()]));
}

async function ledger(read: Read, side: LedgerSide): Promise<StoredLedger> {
  const ofSide = `AND side = '${side}'`;
  const writeOffs = await read<WriteOffRow>("*", "import_write_off", `${ofSide} ORDER BY line`);
  const invoices = await read<InvoiceRow>("*", "import_invoice", ofSide);
  const payments = await read<PaymentRow>("*", "import_payment", ofSide);
  return {
    invoices: invoices.map(invoiceOf),
    payments: payments.map((row) => paymentOf(row, writeOffs)),
  };
}

function invoiceOf(row: InvoiceRow): KnownInvoice {
  return {
    side: row.side,
    number: row.number,
    supplierReference: row.supplier_reference,
    partyNumber: row.party_number,
    partyName: row.party_name,
    invoiceDate: row.invoice_date,
    dueDate: row.due_date,
    finalPayDate: row.final_pay_date,
    total: row.total_ore,
    balance: row.balance_ore,
    currency: { code: row.currency, rate: row.currency_rate, unit: row.currency_unit },
    booked: row.booked,
    cancelled: row.cancelled,
    credit: row.credit,
    paidAtOnce: row.paid_at_once,
    factored: row.factored,
    vouchers: vouchersOf(row.vouchers ?? []),
    alone: row.read_alone
      ? { creditReference: row.credit_reference, accountingMethod: null, totalToPay: row.total_to_pay_ore }
      : null,
    changedDuringFetch: row.changed_during_fetch,
  };
}

function paymentOf(row: PaymentRow, writeOffs: readonly WriteOffRow[]): KnownPayment {
  const own = writeOffs.filter((off) => off.payment_number === row.number);
  return {
    side: row.side,
    number: row.number,
    invoiceNumber: row.invoice_number,
    paidOn: row.paid_on,
    amount: row.amount_ore,
    currency: { code: row.currency, rate: null, unit: null },
    booked: row.booked,
    hasWriteOffs: row.has_write_offs,
    alone: row.read_alone
      ? {
          amountInCurrency: row.amount_in_currency_ore,
          writeOffs: own.map(({ account, amount_ore: amount, text }) => ({ account, amount, text })),
          voucher: null,
        }
      : null,
  };
}

function vouchersOf(parts: readonly string[]): readonly LedgerVoucher[] {
  return Array.from({ length: parts.length / 3 }, (_, index) => {
    const [yearId = "", series = "", number = ""] = parts.slice(index * 3, index * 3 + 3);
    return { yearId, series, number };
  });
}
