/** What the balance table is narrowed to: kept in the address, so that a link from elsewhere leads there. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { BalanceFilter } from "./balanceFilter.ts";

const names = { left: "kvar", differing: "differens", stale: "inaktuella" } as const;

export interface BalanceFilterControl {
  readonly filter: BalanceFilter | null;
  readonly setFilter: (filter: BalanceFilter | null) => void;
}

/** Reads and changes it. */
export function useBalanceFilter(): BalanceFilterControl {
  const { visa } = useSearch({ strict: false });
  const navigate = useNavigate();
  const chosen = (["left", "differing", "stale"] as const).find((filter) => names[filter] === visa);
  return {
    filter: chosen ?? null,
    setFilter: (filter) => {
      const next = filter === null ? undefined : names[filter];
      void navigate({ to: ".", search: (before) => ({ ...before, visa: next }), replace: true });
    },
  };
}
