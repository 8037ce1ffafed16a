/** Result, ledger and voucher in the form of the contract: amounts as text. */
import type { z } from "zod";
import type { VoucherWithRows } from "#app/figures/figureStore.ts";
import type { LedgerPage } from "#app/figures/ledgerPage.ts";
import type { ResultView } from "#app/figures/readFigures.ts";
import type { Ore } from "#domain/money/ore.ts";
import type { Figures } from "#domain/reconciliation/figures.ts";
import type { ResultSums } from "#domain/reconciliation/resultLines.ts";
import { voucherName } from "#domain/vouchers/voucher.ts";
import type { ledger, reconciliation, result, voucher } from "#wire/reconciliation.ts";

type WireFigures = z.input<typeof reconciliation>["result"];
type WireVoucherRow = z.input<typeof voucher>["rows"][number];

/** The result accounts. */
export function wireResult({ importNumber, groups, sums, earned }: ResultView): z.input<typeof result> {
  return {
    importNumber,
    sums: wireResultSums(sums),
    earned: wireResultSums(earned),
    groups: groups.map((lines) => ({
      key: lines.key,
      sums: wireResultSums(lines.sums),
      accounts: lines.accounts.map(({ account, name, rows, adjustment, closing, previous }) => ({
        account,
        name,
        rows,
        ...wireResultSums({ adjustment, current: closing, previous }),
      })),
    })),
  };
}

/** A stretch of a ledger. */
export function wireLedger({ balance, total, rows }: LedgerPage): z.input<typeof ledger> {
  return {
    account: balance.account,
    name: balance.name,
    ...wireFigures(balance),
    total,
    rows: rows.map((row) => wireLedgerRow(row, balance.opening)),
  };
}

/** A voucher with its rows. */
export function wireVoucher(read: VoucherWithRows): z.input<typeof voucher> {
  const { series, number, difference, rows, ...head } = read;
  return {
    ...head,
    voucher: voucherName(series, number),
    balanced: difference === 0n,
    rows: rows.map(({ amount, objects, ...row }): WireVoucherRow => ({
      ...row,
      amountOre: amount.toString(),
      objects: pairs(objects),
    })),
  };
}

/** The figures. */
export function wireFigures({ opening, movement, adjustment, closing, previous }: Figures): WireFigures {
  return {
    openingOre: text(opening),
    movementOre: text(movement),
    adjustmentOre: adjustment.toString(),
    closingOre: text(closing),
    previousOre: text(previous),
  };
}

function wireResultSums({ adjustment, current, previous }: ResultSums): z.input<typeof result>["sums"] {
  return { adjustmentOre: adjustment.toString(), currentOre: text(current), previousOre: text(previous) };
}

type WireLedgerRow = z.input<typeof ledger>["rows"][number];

function wireLedgerRow(row: LedgerPage["rows"][number], opening: Ore | null): WireLedgerRow {
  const { position, date, text: said, amount, movement } = row;
  const balance = opening === null || movement === null ? null : opening + movement;
  return {
    position,
    date,
    text: said,
    amountOre: amount.toString(),
    balanceOre: balance?.toString() ?? null,
    ...placeOf(row),
  };
}

function placeOf(
  row: LedgerPage["rows"][number],
): Pick<WireLedgerRow, "voucherIndex" | "voucher" | "entryId"> {
  if ("entry" in row) return { voucherIndex: null, voucher: row.entry.number, entryId: row.entry.entryId };
  return { voucherIndex: row.voucherIndex, voucher: voucherName(row.series, row.number), entryId: null };
}

function pairs(objects: readonly string[]): WireVoucherRow["objects"] {
  return objects.flatMap((dimension, index) =>
    index % 2 === 0 ? [{ dimension, object: objects[index + 1] ?? "" }] : [],
  );
}

/** An amount as text; null is unknown. */
export function text(amount: Ore | null): string | null {
  return amount === null ? null : amount.toString();
}
