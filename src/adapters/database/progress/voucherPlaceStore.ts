/** Where vouchers that checks name stand in a closing's current snapshot. */
import type { VoucherPlaceStore } from "#app/progress/checks.ts";
import { voucherName } from "#domain/vouchers/voucher.ts";
import { firmTransactionOf } from "../firmTransaction.ts";

export const voucherPlaceStore: VoucherPlaceStore = {
  findVouchers: async (transaction, closingId, names) => {
    if (names.length === 0) return new Map();
    const { client, firmId } = firmTransactionOf(transaction);
    const numbers = names.map((name) => name.slice(name.lastIndexOf(" ") + 1));
    const { rows } = await client.query<{
      readonly voucher_index: number;
      readonly series: string;
      readonly number: string;
    }>(
      `SELECT v.voucher_index, v.series, v.number FROM app.closing AS c
       JOIN app.import_voucher AS v ON v.firm_id = c.firm_id AND v.import_id = c.current_import_id
       WHERE c.firm_id = $1 AND c.closing_id = $2 AND v.number = ANY ($3)`,
      [firmId, closingId, numbers],
    );
    const byName = Map.groupBy(rows, ({ series, number }) => voucherName(series, number));
    return new Map(
      Array.from(byName).flatMap(([name, found]): [string, number][] => {
        const [only] = found;
        return only === undefined || found.length > 1 ? [] : [[name, only.voucher_index]];
      }),
    );
  },
};
