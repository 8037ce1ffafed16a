/** Which entry is unfolded and which voucher stands beside the journal: kept in the address, so that a link leads there. */
import { useNavigate, useSearch } from "@tanstack/react-router";

export interface OpenEntry {
  readonly entryId: string | null;
  readonly voucherIndex: number | null;
  readonly toggle: (entryId: string) => void;
  readonly closeVoucher: () => void;
  /** Closes the voucher, or folds the entry when none is open. */
  readonly close: () => void;
}

/** Reads and changes what is open. */
export function useOpenEntry(): OpenEntry {
  const { post, ver } = useSearch({ strict: false });
  const navigate = useNavigate();
  const show = (next: { post?: string | undefined; ver?: number | undefined }): void => {
    void navigate({ to: ".", search: (before) => ({ ...before, ...next }), replace: true });
  };
  const closeVoucher = (): void => {
    show({ ver: undefined });
  };
  return {
    entryId: post ?? null,
    voucherIndex: ver ?? null,
    toggle: (entryId) => {
      show({ post: entryId === post ? undefined : entryId, ver: undefined });
    },
    closeVoucher,
    close: () => {
      if (ver !== undefined) closeVoucher();
      else if (post !== undefined) show({ post: undefined });
    },
  };
}
