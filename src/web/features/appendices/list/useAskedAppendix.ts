/** Ny bilaga asked for in the address: `?ny`, or `?konto=1930` from another page, which names the account. */
import { useNavigate, useSearch } from "@tanstack/react-router";

export interface AskedAppendix {
  readonly isOpen: boolean;
  readonly account: string | null;
  readonly open: () => void;
  readonly close: () => void;
}

/** Reads and changes whether the dialog is asked for. */
export function useAskedAppendix(): AskedAppendix {
  const { ny, konto } = useSearch({ strict: false });
  const navigate = useNavigate();
  const show = (isOpen: boolean): void => {
    void navigate({
      to: ".",
      search: (before) => ({ ...before, ny: isOpen ? "ja" : undefined, konto: undefined }),
      replace: true,
    });
  };
  return {
    isOpen: ny !== undefined || konto !== undefined,
    account: konto ?? null,
    open: () => {
      show(true);
    },
    close: () => {
      show(false);
    },
  };
}
