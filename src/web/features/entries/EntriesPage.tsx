/** Bokslutsverifikationer: the journal, and beside it what the transfer to Fortnox shows, or a voucher of the import. */
import { useNavigate, useParams } from "@tanstack/react-router";
import type { JSX } from "react";
import type { EntryList } from "#wire/entries.ts";
import type { TransferParts } from "#web/components/entries/transferParts.ts";
import { HintLine } from "#web/components/page/HintLine.tsx";
import { PageHeader } from "#web/components/page/PageHeader.tsx";
import { usePageHelp } from "#web/components/page/pageHelp.ts";
import { VoucherPanel } from "#web/components/voucher/VoucherPanel.tsx";
import { useMayEdit } from "#web/lib/access.ts";
import { useEntryList } from "#web/lib/entries/entryQueries.ts";
import { useKeys } from "#web/lib/keyboard/useKeys.ts";
import { t } from "#web/lib/texts/translate.ts";
import { EntriesBody } from "./EntriesBody.tsx";
import { EntriesTools } from "./EntriesTools.tsx";
import { journalHelp } from "./entriesHelp.ts";
import "./entries.css";
import { useOpenEntry } from "./useOpenEntry.ts";

/** Draws the page. */
export function EntriesPage({ transfer }: { readonly transfer: TransferParts }): JSX.Element {
  const { closingId = "" } = useParams({ strict: false });
  const { data } = useEntryList(closingId);
  const opened = useOpenEntry();
  const mayEdit = useMayEdit();
  const navigate = useNavigate();
  usePageHelp(journalHelp);
  useKeys({
    n: () => {
      if (mayEdit)
        void navigate({ to: "/bokslut/$closingId/bokslutsverifikationer/ny", params: { closingId } });
    },
    Escape: transfer.panel === null ? opened.close : transfer.closePanel,
  });
  const voucher = opened.voucherIndex !== null && (
    <VoucherPanel closingId={closingId} voucherIndex={opened.voucherIndex} onClose={opened.closeVoucher} />
  );
  const beside = transfer.panel ?? (voucher === false ? null : voucher);
  return (
    <>
      <PageHeader title={t("entries.title")} subtitle={data && countsText(data.counts)}>
        {transfer.actions}
        {mayEdit && <EntriesTools closingId={closingId} />}
      </PageHeader>
      <div className={beside === null ? "split" : "split with-panel"}>
        <div className="tab-panel journal-part">
          {transfer.notices}
          <EntriesBody closingId={closingId} opened={opened} transfer={transfer} />
        </div>
        {beside}
      </div>
      <HintLine keys={journalHelp.keys} />
    </>
  );
}

/** What is left to do, and what is done; what there is none of is left out. */
function countsText(counts: EntryList["counts"]): string {
  const parts = (["transferred", "checking", "toTransfer", "drafts", "attention"] as const).flatMap((name) =>
    counts[name] === 0 ? [] : [t(`entries.counts.${name}`, { count: counts[name] })],
  );
  return parts.length === 0 ? t("entries.counts.none") : parts.join(" · ");
}
