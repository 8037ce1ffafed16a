/** Återkomna: handed-out entries that the import seems to hold, each confirmed by a person. */
import { Button, Radio } from "@mantine/core";
import { type JSX, useState } from "react";
import type { Returned } from "#wire/transfers.ts";
import { Dialog } from "#web/components/dialogs/Dialog.tsx";
import { Amount } from "#web/components/figures/Amount.tsx";
import { FailureNotice, Notice } from "#web/components/page/Notice.tsx";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { useMayEdit } from "#web/lib/access.ts";
import { t } from "#web/lib/texts/translate.ts";
import { useConfirmReturned, useReturned } from "./useSiFiles.ts";

export interface ReturnedDialogProps {
  readonly closingId: string;
  readonly onClose: () => void;
}

/** Draws the dialog; mount it only while it is open. */
export function ReturnedDialog({ closingId, onClose }: ReturnedDialogProps): JSX.Element {
  const { data, error, refetch } = useReturned(closingId);
  return (
    <Dialog title={t("siFiles.returned.title")} onClose={onClose} wide>
      <div className="stack">
        <p>{t("siFiles.returned.what")}</p>
        <FailureNotice error={error} onRetry={refetch} />
        {data === undefined && error === null && <SkeletonLines lines={3} />}
        {data?.length === 0 && <Notice tone="ok">{t("siFiles.returned.done")}</Notice>}
        {data?.map((entry) => (
          <ReturnedEntry key={entry.entryId} closingId={closingId} entry={entry} />
        ))}
      </div>
    </Dialog>
  );
}

interface ReturnedEntryProps {
  readonly closingId: string;
  readonly entry: Returned["entries"][number];
}

function ReturnedEntry({ closingId, entry }: ReturnedEntryProps): JSX.Element {
  const { entryId, number, text, amountOre, candidates } = entry;
  const [chosen, setChosen] = useState(String(candidates[0]?.voucherIndex ?? ""));
  const confirm = useConfirmReturned(closingId);
  const mayEdit = useMayEdit();
  return (
    <section className="returned" aria-label={number}>
      <p>
        <b className="b">{number}</b> {text} <Amount ore={amountOre} />
      </p>
      <Radio.Group label={t("siFiles.returned.candidates", { number })} value={chosen} onChange={setChosen}>
        {candidates.map((candidate) => (
          <Radio
            size="xs"
            key={candidate.voucherIndex}
            value={String(candidate.voucherIndex)}
            label={t("siFiles.returned.candidate", {
              voucher: candidate.voucher,
              date: candidate.date,
              text: candidate.text,
            })}
          />
        ))}
      </Radio.Group>
      <Button
        size="xs"
        disabled={!mayEdit || chosen === ""}
        loading={confirm.isPending}
        onClick={() => {
          confirm.mutate({ entryId, voucherIndex: Number(chosen) });
        }}
      >
        {t("siFiles.returned.confirm", { number })}
      </Button>
      <FailureNotice error={confirm.error} />
    </section>
  );
}
