/** Which invoice is marked and which voucher the side panel shows, kept in the address. */
import { useNavigate, useSearch } from "@tanstack/react-router";

export interface OpenInvoice {
  /** The number of the marked invoice. */
  readonly invoice: string | null;
  readonly voucherIndex: number | null;
  readonly open: (voucherIndex: number, invoice: string | null) => void;
  /** Changes the voucher without a step in the history: the panel follows the cursor. */
  readonly follow: (voucherIndex: number, invoice: string | null) => void;
  readonly close: () => void;
}

/** Reads and changes what the panel shows. */
export function useOpenInvoice(): OpenInvoice {
  const { faktura, ver } = useSearch({ strict: false });
  const navigate = useNavigate();
  const show = (ver: number | undefined, invoice: string | null, replace: boolean): void => {
    void navigate({
      to: ".",
      search: (before) => ({ ...before, ver, faktura: invoice ?? undefined }),
      replace,
    });
  };
  return {
    invoice: faktura ?? null,
    voucherIndex: ver ?? null,
    open: (voucherIndex, invoice) => {
      show(voucherIndex, invoice, false);
    },
    follow: (voucherIndex, invoice) => {
      show(voucherIndex, invoice, true);
    },
    close: () => {
      show(undefined, null, false);
    },
  };
}
