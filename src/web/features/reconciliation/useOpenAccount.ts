/** Which account and voucher the side panel shows: kept in the address, so that a link or Back leads there. */
import { useNavigate, useSearch } from "@tanstack/react-router";

export interface OpenAccount {
  readonly account: string | null;
  readonly voucherIndex: number | null;
  readonly open: (account: string) => void;
  /** Changes the account without a step in the history: the panel follows the cursor. */
  readonly follow: (account: string) => void;
  readonly openVoucher: (voucherIndex: number) => void;
  readonly closeVoucher: () => void;
  readonly close: () => void;
}

/** Reads and changes what the panel shows. */
export function useOpenAccount(): OpenAccount {
  const { konto, ver } = useSearch({ strict: false });
  const navigate = useNavigate();
  const show = (next: { konto?: string | undefined; ver?: number | undefined }, replace = false): void => {
    void navigate({ to: ".", search: (previous) => ({ ...previous, ...next }), replace });
  };
  return {
    account: konto ?? null,
    voucherIndex: ver ?? null,
    open: (account) => {
      show({ konto: account, ver: undefined });
    },
    follow: (account) => {
      show({ konto: account, ver: undefined }, true);
    },
    openVoucher: (voucherIndex) => {
      show({ ver: voucherIndex });
    },
    closeVoucher: () => {
      show({ ver: undefined });
    },
    close: () => {
      show({ konto: undefined, ver: undefined });
    },
  };
}
