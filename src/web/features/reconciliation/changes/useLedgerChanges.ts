/** What the current import changed on an account of the closing. */
import { useParams } from "@tanstack/react-router";
import { useMemo } from "react";
import { useImportDetail } from "#web/lib/api/closingQueries.ts";
import { useKnownClosing } from "#web/lib/api/queries.ts";
import { changesOn, type LedgerChange } from "./ledgerChanges.ts";

export interface LedgerChanges {
  readonly importNumber: number;
  readonly changes: readonly LedgerChange[];
}

/** Reads the changes; null before they are known, and when nothing of the account changed. */
export function useLedgerChanges(account: string): LedgerChanges | null {
  const { closingId = "" } = useParams({ strict: false });
  const importNumber = useKnownClosing(closingId)?.currentImport?.number ?? null;
  const difference = useImportDetail(closingId, importNumber === null ? null : String(importNumber)).data
    ?.difference;
  return useMemo(() => {
    if (importNumber === null || difference === null || difference === undefined) return null;
    const changes = changesOn(account, difference);
    return changes.length === 0 ? null : { importNumber, changes };
  }, [account, difference, importNumber]);
}
