/** Gives Bokslutsverifikationer what the transfer to Fortnox has to say in it. */
import type { TransferParts } from "#web/components/entries/transferParts.ts";
import { useReadAlong } from "../receipts/useTransfers.ts";
import { TransferPanel } from "../TransferPanel.tsx";
import { useOpenTransfer } from "../useOpenTransfer.ts";
import "../transfer.css";
import { EntryTransfer } from "./EntryTransfer.tsx";
import { TransferActions } from "./TransferActions.tsx";
import { TransferNotices } from "./TransferNotices.tsx";

/** Makes the parts, and follows what is on its way for as long as the page is shown. */
export function useTransferParts(closingId: string): TransferParts {
  const opened = useOpenTransfer();
  useReadAlong(closingId);
  return {
    actions: <TransferActions closingId={closingId} opened={opened} />,
    notices: <TransferNotices closingId={closingId} opened={opened} />,
    ofEntry: (entry) => <EntryTransfer entry={entry} opened={opened} />,
    panel: opened.view === "export" ? <TransferPanel closingId={closingId} opened={opened} /> : null,
    closePanel: opened.close,
  };
}
