/** One voucher of a closing with all its rows. */
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { type Voucher, voucher } from "#wire/reconciliation.ts";
import { request } from "#web/lib/api/request.ts";

/** Reads a voucher by its index. */
export function useVoucher(closingId: string, voucherIndex: number): UseQueryResult<Voucher> {
  return useQuery({
    queryKey: ["closing", closingId, "voucher", voucherIndex],
    queryFn: ({ signal }) =>
      request(voucher, `/api/closings/${closingId}/vouchers/${voucherIndex}`, { signal }),
    staleTime: Infinity,
  });
}
