/** One ledger of a snapshot as it was read from its source, back from the tables. */
import type { Transaction } from "#app/firm/inFirm.ts";
import type { ReadBooks } from "#app/ledgers/ledgerStore.ts";
import type { KnownInvoice, KnownPayment } from "#domain/ledger/ledger.ts";
import type {
  AccountingMethod,
  LedgerInvoice,
  LedgerSide,
  LedgerVoucher,
} from "#domain/ledger/ledgerInvoice.ts";
import type { LedgerPayment, LedgerWriteOff } from "#domain/ledger/ledgerPayment.ts";
import type { Ore } from "#domain/money/ore.ts";
import { firmTransactionOf } from "../firmTransaction.ts";

type InvoiceRow = Omit<LedgerInvoice, "currency" | "vouchers"> & {
  readonly currency: string;
  readonly rate: string | null;
  readonly unit: string | null;
  readonly vouchers: readonly string[] | null;
  readonly readAlone: boolean;
  readonly creditReference: string | null;
  readonly accountingMethod: AccountingMethod | null;
  readonly totalToPay: Ore | null;
  readonly changedDuringFetch: boolean;
};

type PaymentRow = Omit<LedgerPayment, "currency"> & {
  readonly currency: string;
  readonly rate: string | null;
  readonly unit: string | null;
  readonly readAlone: boolean;
  readonly amountInCurrency: Ore | null;
  readonly voucherYearId: string | null;
  readonly voucherSeries: string | null;
  readonly voucherNumber: string | null;
};

type WriteOffRow = LedgerWriteOff & { readonly payment: string };

/** Reads it. */
export async function readBooks(
  transaction: Transaction,
  { importId, side }: { readonly importId: string; readonly side: LedgerSide },
): Promise<ReadBooks> {
  const { client, firmId } = firmTransactionOf(transaction);
  const values = [firmId, importId, side];
  const ofSide = "WHERE firm_id = $1 AND import_id = $2 AND side = $3";
  const counts = await client.query<{ readonly payments: number | null }>(
    `SELECT (l ->> 'payments')::integer AS payments FROM app.import, jsonb_array_elements(ledgers) AS l
     WHERE firm_id = $1 AND import_id = $2 AND l ->> 'side' = $3`,
    values,
  );
  const invoices = await client.query<InvoiceRow>(
    `SELECT side, number, supplier_reference AS "supplierReference", party_number AS "partyNumber",
            party_name AS "partyName", invoice_date AS "invoiceDate", due_date AS "dueDate",
            final_pay_date AS "finalPayDate", total_ore AS total, balance_ore AS balance,
            currency, currency_rate AS rate, currency_unit AS unit, booked, cancelled, credit,
            paid_at_once AS "paidAtOnce", factored, vouchers, read_alone AS "readAlone",
            credit_reference AS "creditReference", accounting_method AS "accountingMethod",
            total_to_pay_ore AS "totalToPay", changed_during_fetch AS "changedDuringFetch"
     FROM app.import_invoice ${ofSide}`,
    values,
  );
  const payments = await client.query<PaymentRow>(
    `SELECT side, number, invoice_number AS "invoiceNumber", paid_on AS "paidOn", amount_ore AS amount,
            currency, currency_rate AS rate, currency_unit AS unit, booked, has_write_offs AS "hasWriteOffs",
            read_alone AS "readAlone", amount_in_currency_ore AS "amountInCurrency",
            voucher_year_id AS "voucherYearId", voucher_series AS "voucherSeries",
            voucher_number AS "voucherNumber"
     FROM app.import_payment ${ofSide}`,
    values,
  );
  const writeOffs = await client.query<WriteOffRow>(
    `SELECT payment_number AS payment, account, amount_ore AS amount, text
     FROM app.import_write_off ${ofSide} ORDER BY payment_number, line`,
    values,
  );
  const offsByPayment = Map.groupBy(writeOffs.rows, ({ payment }) => payment);
  return {
    invoices: invoices.rows.map(invoiceOf),
    payments:
      (counts.rows[0]?.payments ?? null) === null
        ? null
        : payments.rows.map((row) => paymentOf(row, offsByPayment.get(row.number) ?? [])),
  };
}

function invoiceOf(row: InvoiceRow): KnownInvoice {
  const { currency: code, rate, unit, vouchers, readAlone, ...invoice } = row;
  const { creditReference, accountingMethod, totalToPay, ...listed } = invoice;
  return {
    ...listed,
    currency: { code, rate, unit },
    vouchers: vouchersOf(vouchers ?? []),
    alone: readAlone ? { creditReference, accountingMethod, totalToPay } : null,
  };
}

function paymentOf(row: PaymentRow, writeOffs: readonly WriteOffRow[]): KnownPayment {
  const { currency: code, rate, unit, readAlone, amountInCurrency, ...payment } = row;
  const { voucherYearId: yearId, voucherSeries: series, voucherNumber: number, ...listed } = payment;
  return {
    ...listed,
    currency: { code, rate, unit },
    alone: readAlone
      ? {
          amountInCurrency,
          writeOffs: writeOffs.map(({ account, amount, text }) => ({ account, amount, text })),
          voucher: series === null || number === null ? null : { yearId, series, number },
        }
      : null,
  };
}

/** Year, series and number in turn; an unknown year is empty. */
function vouchersOf(parts: readonly string[]): readonly LedgerVoucher[] {
  return Array.from({ length: parts.length / 3 }, (_, index) => {
    const [yearId = "", series = "", number = ""] = parts.slice(index * 3, index * 3 + 3);
    return { yearId: yearId === "" ? null : yearId, series, number };
  });
}
