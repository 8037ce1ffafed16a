/** What belongs to how an entry stands, where it is unfolded: what happened on its way, and what can be done. */
import { Button } from "@mantine/core";
import type { JSX } from "react";
import type { EntryLine, EntryStatus } from "#wire/entries.ts";
import { Notice } from "#web/components/page/Notice.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { isAfterwards } from "../receipts/InFortnox.tsx";
import type { OpenTransfer } from "../useOpenTransfer.ts";
import { sentProblem } from "../receipts/sentProblem.ts";

export interface EntryTransferProps {
  readonly entry: EntryLine;
  readonly opened: OpenTransfer;
}

/** Statuses of what is on its way, told in full among the receipts. */
const underWay: readonly EntryStatus[] = ["checking", "waits-for-year"];

/** Draws the notice, or nothing. */
export function EntryTransfer({ entry, opened }: EntryTransferProps): JSX.Element | null {
  const { status, entryId, problem } = entry;
  if (isAfterwards(status))
    return (
      <Notice tone="warn" action={<Act label={t("transfer.receipts.compare")} onPress={compare} />}>
        {t(`transfer.ofEntry.${status}`)}
      </Notice>
    );
  if (status === "failed" && problem !== null)
    return <Notice tone="diff">{sentProblem(problem, "voucher")}</Notice>;
  if (underWay.includes(status))
    return (
      <Notice action={<Act label={t("transfer.receipts.title")} onPress={showReceipts} />}>
        {problem === null ? t(`entries.status.${status}`) : sentProblem(problem, "voucher")}
      </Notice>
    );
  if (status === "handed-out")
    return (
      <Notice action={<Act label={t("siFiles.handedOut.title")} onPress={showFiles} />}>
        {t("transfer.ofEntry.handed-out")}
      </Notice>
    );
  return null;

  function compare(): void {
    opened.compare(entryId);
  }
  function showReceipts(): void {
    opened.show("export");
  }
  function showFiles(): void {
    opened.show("sifiler");
  }
}

function Act({ label, onPress }: { label: string; onPress: () => void }): JSX.Element {
  return (
    <Button size="xs" variant="default" onClick={onPress}>
      {label}
    </Button>
  );
}
