/** What the panel holds for those who may export: the check, the choice, and the button. */
import { Checkbox } from "@mantine/core";
import { type JSX, type ReactNode, useRef, useState } from "react";
import type { Closing } from "#wire/clients.ts";
import type { EntryLine } from "#wire/entries.ts";
import type { TransferList } from "#wire/transfers.ts";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { chosenEntries, stillExportable } from "../preflight/exportable.ts";
import { PreflightCard } from "../preflight/PreflightCard.tsx";
import { usePreflight } from "../preflight/usePreflight.ts";
import { useExport } from "../receipts/useTransfers.ts";
import { ExportFoot } from "./ExportFoot.tsx";
import { Hindrance } from "./Hindrance.tsx";
import { Refused } from "./Refused.tsx";

export interface ExportBodyProps {
  readonly closing: Closing;
  readonly entries: readonly EntryLine[];
  readonly hindrance: TransferList["hindrance"];
  /** Under the choice. */
  readonly receipts: ReactNode;
}

/** Draws the body and the foot. */
export function ExportBody({ closing, entries, hindrance, receipts }: ExportBodyProps): JSX.Element {
  const { closingId, fiscalYear } = closing;
  const [takenOut, setTakenOut] = useState<ReadonlySet<string>>(new Set());
  const [withFiles, setWithFiles] = useState(true);
  const check = usePreflight({ closingId, entries, isPossible: hindrance === null });
  const sending = useExport(closingId);
  const told = useRef<HTMLDivElement>(null);
  const checked = check.series === null ? [] : stillExportable(check.data?.entries ?? [], entries);
  const chosen = chosenEntries(checked, takenOut);
  const toggle = (entryId: string, on: boolean): void => {
    const others = [...takenOut].filter((other) => other !== entryId);
    setTakenOut(new Set(on ? others : [...others, entryId]));
  };
  const send = (): void => {
    if (check.series === null) return;
    const order = { series: check.series, entryIds: chosen.map(({ entryId }) => entryId), withFiles };
    sending.mutate(order, { onSuccess: () => told.current?.scrollIntoView({ block: "start" }) });
  };
  return (
    <>
      <div className="transfer-body">
        {hindrance !== null && <Hindrance closing={closing} problem={hindrance} />}
        {hindrance === null && (
          <PreflightCard
            closingId={closingId}
            fiscalYear={fiscalYear}
            check={check}
            entries={checked}
            isAnything={entries.length > 0}
            chosenIds={new Set(chosen.map(({ entryId }) => entryId))}
            onToggle={toggle}
          />
        )}
        {hindrance === null && (
          <Checkbox
            size="xs"
            label={t("transfer.withFiles")}
            checked={withFiles}
            onChange={(event) => {
              setWithFiles(event.currentTarget.checked);
            }}
          />
        )}
        <FailureNotice error={sending.error} />
        <div ref={told} className="transfer-told">
          <Refused refused={sending.data?.refused ?? []} entries={entries} />
          {receipts}
        </div>
      </div>
      <ExportFoot
        check={check}
        checked={checked}
        chosen={chosen}
        isHindered={hindrance !== null}
        isSending={sending.isPending}
        onExport={send}
      />
    </>
  );
}
