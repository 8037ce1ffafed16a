/** Result, ledger and voucher in the form of the contract: amounts as text. */
import type { z } from "zod";
import type { LedgerPage, LedgerRow, VoucherWithRows } from "#app/reconciliation/figureStore.ts";
import type { ResultView } from "#app/reconciliation/readFigures.ts";
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
      accounts: lines.accounts.map(({ account, name, rows, closing, previous }) => ({
        account,
        name,
        rows,
        ...wireResultSums({ current: closing, previous }),
      })),
    })),
  };
}

/** A stretch of a ledger. */
export function wireLedger({ balance, rows }: LedgerPage): z.input<typeof ledger> {
  return {
    account: balance.account,
    name: balance.name,
    ...wireFigures(balance),
    total: balance.rows,
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

function wireResultSums({ current, previous }: ResultSums): z.input<typeof result>["sums"] {
  return { currentOre: text(current), previousOre: text(previous) };
}

function wireLedgerRow(row: LedgerRow, opening: Ore | null): z.input<typeof ledger>["rows"][number] {
  const { series, number, amount, movement, ...rest } = row;
  return {
    ...rest,
    voucher: voucherName(series, number),
    amountOre: amount.toString(),
    balanceOre: opening === null ? null : (opening + movement).toString(),
  };
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
