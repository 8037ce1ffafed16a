/** The import itself, its accounts, and the difference, as rows. Amounts inside JSON are strings of öre. */
import type { Transaction } from "#app/firm/inFirm.ts";
import type { ImportDifference } from "#app/snapshots/importDifference.ts";
import { countLedgers } from "#app/snapshots/fetchedSource.ts";
import type { SnapshotContent, SnapshotRecord } from "#app/snapshots/snapshot.ts";
import type { FortnoxAccount } from "#app/fortnox/books.ts";
import type { YearFigures } from "#domain/bookkeeping/accountFigures.ts";
import { firmTransactionOf } from "../firmTransaction.ts";

/** Writes the record of the import and its accounts. */
export async function writeRecord(
  transaction: Transaction,
  record: SnapshotRecord,
  content: SnapshotContent,
): Promise<void> {
  const { client, firmId } = firmTransactionOf(transaction);
  const { profile, counts, source } = record;
  const { fetched } = content;
  await client.query(
    `INSERT INTO app.import (firm_id, import_id, closing_id, number, source, file_name, file_sha256, content_hash,
       program, encoding, vouchers, rows, accounts, covers_through, findings, checks, imported_by, duration_ms,
       years, year_id, accounting_method, read_at, not_fetched, ledgers, previous_starts_on, previous_ends_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
       $19, $20, $21, $22, $23, $24, $25, $26)`,
    [
      firmId,
      record.importId,
      record.closingId,
      record.number,
      source.kind,
      source.kind === "sie-file" ? source.fileName : null,
      Buffer.from(record.fileSha256),
      Buffer.from(record.contentHash),
      profile.program,
      profile.encoding,
      counts.vouchers,
      counts.rows,
      counts.accounts,
      record.coversThrough,
      storedJson(record.findings),
      storedJson(record.checks),
      record.importedBy,
      record.durationMs,
      storedJson(fetched?.years ?? []),
      fetched?.yearId ?? null,
      fetched?.accountingMethod ?? null,
      fetched?.readAt ?? null,
      storedJson(fetched?.notFetched ?? []),
      storedJson(fetched === null ? [] : countLedgers(fetched)),
      record.previousYear?.start ?? null,
      record.previousYear?.end ?? null,
    ],
  );
  await client.query(
    `INSERT INTO app.import_account (firm_id, import_id, year_index, account, name, account_type, form_code,
       opening_ore, movement_ore, closing_ore, stated_closing_ore, in_use, first_row, row_count, vat_code, active)
     SELECT $1, $2, a.* FROM jsonb_to_recordset($3::jsonb) AS a (
       year_index smallint, account text, name text, account_type text, form_code text,
       opening_ore bigint, movement_ore bigint, closing_ore bigint, stated_closing_ore bigint,
       in_use boolean, first_row integer, row_count integer, vat_code text, active boolean)`,
    [firmId, record.importId, storedJson(accountRows(content))],
  );
}

/** Adds what the import has that the one before had not. */
export async function writeDifference(
  transaction: Transaction,
  importId: string,
  difference: ImportDifference,
): Promise<void> {
  const { client, firmId } = firmTransactionOf(transaction);
  await client.query("UPDATE app.import SET difference = $3 WHERE firm_id = $1 AND import_id = $2", [
    firmId,
    importId,
    storedJson(difference),
  ]);
}

function storedJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === "bigint" ? part.toString() : part));
}

function accountRows({ figures, order, fetched }: SnapshotContent): readonly object[] {
  return figures.flatMap(({ source, previousYear, stated, inUse, ...year }, index) => {
    const { account, name, type: account_type, formCode: form_code } = source;
    const named = { account, name, account_type, form_code, in_use: inUse };
    const first = order.accountStarts[index] ?? 0;
    const rows = { first_row: first, row_count: (order.accountStarts[index + 1] ?? first) - first };
    return [
      {
        ...named,
        ...rows,
        ...yearColumns(0, year),
        ...factColumns(fetched?.accounts.get(account)),
        stated_closing_ore: stated,
      },
      {
        ...named,
        ...yearColumns(-1, previousYear),
        ...factColumns(fetched?.previousAccounts.get(account), form_code),
        stated_closing_ore: null,
        first_row: 0,
        row_count: 0,
      },
    ];
  });
}

/** What Fortnox says of the account that year: its codes may be other ones than this year's. */
function factColumns(fact: FortnoxAccount | undefined, formCode?: string | null): object {
  if (fact === undefined) return {};
  const { active, vatCode: vat_code } = fact;
  return { active, vat_code, ...(formCode === undefined ? {} : { form_code: fact.formCode }) };
}

function yearColumns(yearIndex: number, { opening, movement, closing }: YearFigures): object {
  return { year_index: yearIndex, opening_ore: opening, movement_ore: movement, closing_ore: closing };
}
