/** What of the transfer is open on Bokslutsverifikationer: in the address, so that a link leads there. */
import { useNavigate, useSearch } from "@tanstack/react-router";

export type TransferView = "export" | "sifiler" | "aterkomna";

export interface OpenTransfer {
  readonly view: TransferView | null;
  /** The entry that is compared. */
  readonly comparedId: string | null;
  readonly show: (view: TransferView) => void;
  readonly compare: (entryId: string) => void;
  /** Closes what stands over the page; what is beside the journal stays. */
  readonly closeComparison: () => void;
  readonly close: () => void;
}

/** Reads and changes what is open. */
export function useOpenTransfer(): OpenTransfer {
  const { visa, jamfor } = useSearch({ strict: false });
  const navigate = useNavigate();
  const go = (next: { visa?: TransferView | undefined; jamfor?: string | undefined }): void => {
    void navigate({ to: ".", search: (before) => ({ ...before, ...next }), replace: true });
  };
  return {
    view: isView(visa) ? visa : null,
    comparedId: jamfor ?? null,
    show: (view) => {
      go({ visa: view });
    },
    compare: (entryId) => {
      go({ jamfor: entryId });
    },
    closeComparison: () => {
      go({ jamfor: undefined });
    },
    close: () => {
      go({ visa: undefined });
    },
  };
}

function isView(visa: string | undefined): visa is TransferView {
  return visa === "export" || visa === "sifiler" || visa === "aterkomna";
}
