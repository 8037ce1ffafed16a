/** The voucher beside the page: kept in the address, so that a link or Back leads there. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

export interface ShownVoucher {
  readonly index: number | null;
  readonly open: (voucherIndex: number) => void;
  readonly close: () => void;
}

/** Reads and changes which voucher is shown. */
export function useShownVoucher(): ShownVoucher {
  const { ver } = useSearch({ strict: false });
  const navigate = useNavigate();
  const show = useCallback(
    (voucherIndex: number | undefined) => {
      void navigate({ to: ".", search: (before) => ({ ...before, ver: voucherIndex }) });
    },
    [navigate],
  );
  return {
    index: ver ?? null,
    open: show,
    close: () => {
      if (ver !== undefined) show(undefined);
    },
  };
}
