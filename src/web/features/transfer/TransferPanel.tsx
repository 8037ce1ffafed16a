/** Exportera till Fortnox, beside the journal: the check, the choice, the button, and the receipts. */
import { IconX } from "@tabler/icons-react";
import type { JSX } from "react";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { useMayEdit } from "#web/lib/access.ts";
import { useClosing } from "#web/lib/api/queries.ts";
import { useEntryList } from "#web/lib/entries/entryQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { ExportBody } from "./export/ExportBody.tsx";
import { exportable } from "./preflight/exportable.ts";
import { ReceiptList } from "./receipts/ReceiptList.tsx";
import { useTransfers } from "./receipts/useTransfers.ts";
import type { OpenTransfer } from "./useOpenTransfer.ts";

export interface TransferPanelProps {
  readonly closingId: string;
  readonly opened: OpenTransfer;
}

/** Draws the panel. */
export function TransferPanel({ closingId, opened }: TransferPanelProps): JSX.Element {
  return (
    <aside className="side transfer" data-side-panel aria-label={t("transfer.title")}>
      <header>
        <h2 className="grow el">{t("transfer.title")}</h2>
        <button type="button" className="icb" aria-label={t("common.close")} onClick={opened.close}>
          <IconX className="i" aria-hidden="true" />
        </button>
      </header>
      <Body closingId={closingId} opened={opened} />
    </aside>
  );
}

function Body({ closingId, opened }: TransferPanelProps): JSX.Element {
  const closing = useClosing(closingId);
  const list = useEntryList(closingId);
  const transfers = useTransfers(closingId);
  const mayEdit = useMayEdit();
  const error = closing.error ?? list.error ?? transfers.error;
  if (closing.data === undefined || list.data === undefined || transfers.data === undefined)
    return (
      <div className="transfer-body">
        {error === null ? <SkeletonLines lines={6} /> : <FailureNotice error={error} />}
      </div>
    );
  const receipts = (
    <ReceiptList
      closingId={closingId}
      transfers={transfers.data.transfers}
      entries={list.data.entries}
      onCompare={opened.compare}
    />
  );
  if (!mayEdit) return <div className="transfer-body">{receipts}</div>;
  return (
    <ExportBody
      closing={closing.data}
      entries={exportable(list.data.entries)}
      hindrance={transfers.data.hindrance}
      receipts={receipts}
    />
  );
}
