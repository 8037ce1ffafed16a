/** Jämför: an entry held against its voucher in Fortnox, and what is to hold. */
import type { JSX } from "react";
import type { Comparison } from "#wire/transfers.ts";
import { Dialog } from "#web/components/dialogs/Dialog.tsx";
import { FailureNotice, Notice } from "#web/components/page/Notice.tsx";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { hasText, t, textAt } from "#web/lib/texts/translate.ts";
import { ComparisonTable } from "./ComparisonTable.tsx";
import { Resolution } from "./Resolution.tsx";
import { useComparison } from "./useComparison.ts";

export interface ComparisonDialogProps {
  readonly closingId: string;
  readonly entryId: string;
  readonly onClose: () => void;
}

/** Draws the dialog; mount it only while it is open. */
export function ComparisonDialog({ closingId, entryId, onClose }: ComparisonDialogProps): JSX.Element {
  const { data, error, refetch } = useComparison(closingId, entryId);
  const title =
    data === undefined
      ? t("transfer.receipts.compare")
      : t("comparison.title", { number: data.number, voucher: data.voucher });
  return (
    <Dialog title={title} onClose={onClose} wide>
      <div className="stack">
        <FailureNotice error={error} onRetry={refetch} />
        {data === undefined && error === null && <SkeletonLines lines={5} />}
        {data !== undefined && (
          <>
            <Notice tone={data.actions.length === 0 ? "ok" : "warn"}>{told(data)}</Notice>
            <ComparisonTable comparison={data} />
            {data.sent === null && <p className="sm ink2">{t("comparison.notSent")}</p>}
            <Resolution closingId={closingId} comparison={data} onClose={onClose} />
          </>
        )}
      </div>
    </Dialog>
  );
}

function told({ status, duplicates, theirs }: Comparison): string {
  if (status === "removed-in-fortnox" && theirs !== null) return t("comparison.told.reversed");
  const place = `comparison.told.${status}`;
  return textAt(hasText(place) ? place : "comparison.told.same", { duplicates: duplicates.join(", ") });
}
