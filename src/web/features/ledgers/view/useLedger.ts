/**
 * A ledger as of a day, by pages of rows. The first page carries its sums too; while another day is on its way the
 * figures of the one before stay, whole.
 */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type BridgeView, type LedgerSide, type LedgerView, bridge, ledgerView } from "#wire/ledgers.ts";
import type { RowsByPage } from "#web/components/table/rowPages.ts";
import { useRowPages, type WantedRows } from "#web/components/table/useRowPages.ts";
import { request } from "#web/lib/api/request.ts";
import { type LedgerChoice, rowsAddress } from "./ledgerChoice.ts";

const keptMs = 120_000;
/** An import in another window changes what a ledger says. */
const freshMs = 60_000;

export type LedgerRow = LedgerView["rows"][number];

export interface LedgerPlace {
  readonly closingId: string;
  readonly side: LedgerSide;
}

export type Bridge = NonNullable<BridgeView["bridge"]>;

/** A ledger with the choice that it answers. */
export interface ShownLedger extends LedgerView {
  readonly choice: LedgerChoice;
}

/** Describes the query of one page of rows. */
export function ledgerPageQuery(place: LedgerPlace, choice: LedgerChoice, page: number) {
  return {
    queryKey: ["closing", place.closingId, "ledgers", place.side, choice, page],
    queryFn: async ({ signal }: { signal: AbortSignal }): Promise<ShownLedger> => {
      const view = await request(ledgerView, rowsAddress(place, choice, page), { signal });
      return { ...view, choice };
    },
    staleTime: freshMs,
    gcTime: keptMs,
  };
}

/** Reads a ledger's sums and first rows. */
export function useLedger(place: LedgerPlace, choice: LedgerChoice) {
  return useQuery({ ...ledgerPageQuery(place, choice, 0), placeholderData: keepPreviousData });
}

/** Reads the rows of a window. */
export function useLedgerRows(
  place: LedgerPlace,
  choice: LedgerChoice,
  wanted: WantedRows,
): RowsByPage<LedgerRow> {
  return useRowPages<LedgerRow>(wanted, (page) => ledgerPageQuery(place, choice, page));
}

/** Reads the bridge to the control accounts. */
export function useBridge({ closingId, side }: LedgerPlace, asOf: string) {
  return useQuery({
    queryKey: ["closing", closingId, "ledgers", side, "bridge", asOf],
    queryFn: ({ signal }): Promise<BridgeView> =>
      request(bridge, `/api/closings/${closingId}/ledgers/${side}/bridge?asOf=${asOf}`, { signal }),
    staleTime: freshMs,
    placeholderData: keepPreviousData,
  });
}
