/** Kvitton: what became of each entry that was exported, live while something is on its way. */
import { Button } from "@mantine/core";
import type { JSX } from "react";
import type { EntryLine } from "#wire/entries.ts";
import type { Transfer } from "#wire/transfers.ts";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { useMayEdit } from "#web/lib/access.ts";
import { t } from "#web/lib/texts/translate.ts";
import { ReceiptRow } from "./ReceiptRow.tsx";
import { inOrderOfNeed, newestOfEach, stoppable } from "./transferStates.ts";
import { useCancelTransfers } from "./useTransfers.ts";

export interface ReceiptListProps {
  readonly closingId: string;
  readonly transfers: readonly Transfer[];
  readonly entries: readonly EntryLine[];
  readonly onCompare: (entryId: string) => void;
}

/** Draws the receipts. */
export function ReceiptList({ closingId, transfers, entries, onCompare }: ReceiptListProps): JSX.Element {
  const newest = newestOfEach(transfers);
  const sent = newest.filter(({ state }) => state !== "cancelled");
  const done = sent.filter(({ state }) => state === "transferred").length;
  return (
    <section aria-label={t("transfer.receipts.title")}>
      <div className="receipts-head">
        <h3>{t("transfer.receipts.title")}</h3>
        {sent.length > 0 && (
          <span className="sm ink2" role="status">
            {t("transfer.receipts.count", { done, all: sent.length })}
          </span>
        )}
      </div>
      {newest.length === 0 ? (
        <p className="ink2">{t("transfer.receipts.none")}</p>
      ) : (
        <ul className="receipts">
          {inOrderOfNeed(newest).map((transfer) => (
            <ReceiptRow
              key={transfer.transferId}
              closingId={closingId}
              transfer={transfer}
              entry={entries.find(({ entryId }) => entryId === transfer.entryId)}
              onCompare={onCompare}
            />
          ))}
        </ul>
      )}
      <StopQueued closingId={closingId} transfers={newest} />
    </section>
  );
}

function StopQueued(props: Pick<ReceiptListProps, "closingId" | "transfers">): JSX.Element | null {
  const cancel = useCancelTransfers(props.closingId);
  const mayEdit = useMayEdit();
  const queued = stoppable(props.transfers);
  if (queued.length === 0) return null;
  return (
    <>
      <Button
        size="xs"
        variant="default"
        className="danger"
        disabled={!mayEdit}
        loading={cancel.isPending}
        onClick={() => {
          cancel.mutate(queued.map(({ transferId }) => transferId));
        }}
      >
        {t("transfer.receipts.stopQueued")}
      </Button>
      <FailureNotice error={cancel.error} />
    </>
  );
}
