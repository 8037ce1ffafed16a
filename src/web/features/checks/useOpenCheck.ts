/** Which check is unfolded and which voucher stands beside the list: kept in the address, so that a link leads there. */
import { useNavigate, useSearch } from "@tanstack/react-router";

export interface OpenCheck {
  readonly name: string | null;
  readonly voucherIndex: number | null;
  readonly toggle: (name: string) => void;
  readonly closeVoucher: () => void;
  /** Closes the voucher, or folds the check when none is open. */
  readonly close: () => void;
}

/** Reads and changes what is open. */
export function useOpenCheck(): OpenCheck {
  const { kontroll, ver } = useSearch({ strict: false });
  const navigate = useNavigate();
  const show = (next: { kontroll?: string | undefined; ver?: number | undefined }): void => {
    void navigate({ to: ".", search: (before) => ({ ...before, ...next }), replace: true });
  };
  const closeVoucher = (): void => {
    show({ ver: undefined });
  };
  return {
    name: kontroll ?? null,
    voucherIndex: ver ?? null,
    toggle: (name) => {
      show({ kontroll: name === kontroll ? undefined : name, ver: undefined });
    },
    closeVoucher,
    close: () => {
      if (ver !== undefined) closeVoucher();
      else if (kontroll !== undefined) show({ kontroll: undefined });
    },
  };
}
