/** Looks up the row that a question is asked on: whether it is there, and what it says. */
import type { Transaction } from "#app/firm/inFirm.ts";
import type { DescribedPlace, QuestionPlace } from "#app/questions/questionStore.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { type Ore, ore } from "#domain/money/ore.ts";
import { type FirmTransaction, firmTransactionOf } from "../firmTransaction.ts";

type Asked = QuestionPlace & { readonly closingId: string };

/** Null when a part that was named is not there. */
export async function describePlace(
  transaction: Transaction,
  closingId: string,
  place: QuestionPlace,
): Promise<DescribedPlace | null> {
  const inFirm = firmTransactionOf(transaction);
  const asked = { ...place, closingId };
  const [account, appendix, voucher, invoice] = [
    await accountOf(inFirm, asked),
    await appendixOf(inFirm, asked),
    await voucherOf(inFirm, asked),
    await invoiceOf(inFirm, asked),
  ];
  const lacks = (named: unknown, found: unknown): boolean => named !== null && found === null;
  const isGone =
    lacks(place.account, account) ||
    lacks(place.appendixId, appendix) ||
    lacks(place.voucherIndex, voucher) ||
    lacks(place.invoiceNumber, invoice);
  if (isGone) return null;
  const row = appendix?.row ?? null;
  return { account, appendix, voucher, invoice, row };
}

async function accountOf(
  { client, firmId }: FirmTransaction,
  { closingId, account }: Asked,
): Promise<DescribedPlace["account"]> {
  if (account === null) return null;
  const { rows } = await client.query<{ readonly account: string; readonly name: string }>(
    `SELECT a.account, a.name FROM app.closing AS c
     JOIN app.import_account AS a ON a.firm_id = c.firm_id AND a.import_id = c.current_import_id
       AND a.year_index = 0 AND a.account = $3
     WHERE c.firm_id = $1 AND c.closing_id = $2`,
    [firmId, closingId, account],
  );
  return rows[0] ?? null;
}

type DescribedAppendix = DescribedPlace["appendix"] & { readonly row: DescribedPlace["row"] };

/** A row that has not been saved yet is asked about as the appendix itself. */
async function appendixOf(
  { client, firmId }: FirmTransaction,
  { closingId, appendixId, rowId }: Asked,
): Promise<DescribedAppendix | null> {
  if (appendixId === null) return null;
  const { rows } = await client.query<{
    readonly number: number;
    readonly name: string;
    readonly row: { readonly text?: string; readonly amount?: string | null } | null;
  }>(
    `SELECT number, name,
            (SELECT item FROM jsonb_path_query(content, '$.*[*]') AS found (item)
             WHERE jsonb_typeof(item) = 'object' AND item ->> 'id' = $4 LIMIT 1) AS row
     FROM app.appendix
     WHERE firm_id = $1 AND closing_id = $2 AND appendix_id = $3 AND removed_at IS NULL`,
    [firmId, closingId, appendixId, rowId],
  );
  const [found] = rows;
  if (found === undefined) return null;
  const { number, name, row } = found;
  return { number, name, row: row === null ? null : { text: row.text ?? "", amount: known(row.amount) } };
}

async function voucherOf(
  { client, firmId }: FirmTransaction,
  { closingId, voucherIndex, account }: Asked,
): Promise<DescribedPlace["voucher"]> {
  if (voucherIndex === null) return null;
  const { rows } = await client.query<{
    readonly series: string;
    readonly number: string;
    readonly date: PlainDate | null;
    readonly text: string;
    readonly amount: string | null;
  }>(
    `SELECT v.series, v.number, v.voucher_date AS date, v.text,
            (SELECT sum(r.amount_ore) FROM app.import_row AS r
             WHERE r.firm_id = v.firm_id AND r.import_id = v.import_id AND r.row_index = ANY (v.row_indexes)
               AND r.account = $4 AND r.correction IS DISTINCT FROM 'struck') AS amount
     FROM app.closing AS c
     JOIN app.import_voucher AS v ON v.firm_id = c.firm_id AND v.import_id = c.current_import_id
       AND v.voucher_index = $3
     WHERE c.firm_id = $1 AND c.closing_id = $2`,
    [firmId, closingId, voucherIndex, account],
  );
  const [found] = rows;
  return found === undefined ? null : { ...found, amount: known(found.amount) };
}

/** Of the fetched ledger, or of the list that was pasted in its place. */
async function invoiceOf(
  { client, firmId }: FirmTransaction,
  { closingId, side, invoiceNumber }: Asked,
): Promise<DescribedPlace["invoice"]> {
  if (side === null || invoiceNumber === null) return null;
  const { rows } = await client.query<NonNullable<DescribedPlace["invoice"]>>(
    `SELECT i.number, i.party_name AS party, i.invoice_date AS date, i.total_ore AS total, i.currency
     FROM app.closing AS c
     JOIN app.import_invoice AS i ON i.firm_id = c.firm_id AND i.import_id = c.current_import_id
       AND i.side = $3 AND i.number = $4
     WHERE c.firm_id = $1 AND c.closing_id = $2
     UNION ALL
     SELECT r.number, r.party_name, r.invoice_date, coalesce(r.total_ore, r.open_ore), r.currency
     FROM app.ledger_day AS d
     JOIN app.ledger_row AS r ON r.firm_id = d.firm_id AND r.ledger_day_id = d.ledger_day_id
     WHERE d.firm_id = $1 AND d.closing_id = $2 AND d.side = $3 AND r.number = $4
     LIMIT 1`,
    [firmId, closingId, side, invoiceNumber],
  );
  return rows[0] ?? null;
}

function known(text: string | null | undefined): Ore | null {
  return text === null || text === undefined || !/^-?\d+$/.test(text) ? null : ore(BigInt(text));
}
