/** A receipt whose voucher is in Fortnox: its number there, what has become of it since, and its files. */
import { Button } from "@mantine/core";
import type { JSX } from "react";
import type { EntryStatus } from "#wire/entries.ts";
import type { Transfer } from "#wire/transfers.ts";
import type { SignName } from "#web/components/figures/signPaths.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { useMayEdit } from "#web/lib/access.ts";
import { momentText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import { useTransferAct } from "./useTransfers.ts";
import { sentProblem } from "./sentProblem.ts";

/** What an import has told of a voucher since it was exported, with its sign. */
export const signAfterwards = {
  "changed-in-fortnox": "stale",
  "removed-in-fortnox": "removed",
  "duplicate-in-fortnox": "duplicate",
} as const satisfies Partial<Record<EntryStatus, SignName>>;
export type AfterwardsStatus = keyof typeof signAfterwards;

const words = {
  "changed-in-fortnox": "changed",
  "removed-in-fortnox": "removed",
  "duplicate-in-fortnox": "duplicate",
} as const;

/** Tells whether somebody must look at what became of a voucher in Fortnox. */
export function isAfterwards(status: EntryStatus): status is AfterwardsStatus {
  return Object.hasOwn(signAfterwards, status);
}

export interface InFortnoxProps {
  readonly closingId: string;
  readonly transfer: Transfer;
  /** Of one that is dated in the next fiscal year: numbers begin anew there. */
  readonly dated: string | null;
  readonly afterwards: AfterwardsStatus | null;
  readonly onCompare: (entryId: string) => void;
}

/** Draws what the receipt says. */
export function InFortnox(props: InFortnoxProps): JSX.Element {
  const { transfer, dated, afterwards, onCompare } = props;
  const { receipt, number, entryId } = transfer;
  return (
    <>
      <div>
        {receipt !== null &&
          t("transfer.receipts.voucher", { series: receipt.series, number: receipt.number })}
        {dated !== null && <>, {t("transfer.receipts.dated", { date: dated })}</>}
        {afterwards !== null && (
          <>
            {t(`transfer.receipts.${words[afterwards]}`)}{" "}
            <button
              type="button"
              className="link"
              aria-label={t("transfer.receipts.compareOf", { number })}
              onClick={() => {
                onCompare(entryId);
              }}
            >
              {t("transfer.receipts.compare")}
            </button>
          </>
        )}
        {transfer.problem !== null && <p className="sm warn">{sentProblem(transfer.problem, "voucher")}</p>}
        <Files {...props} />
      </div>
      {receipt !== null && (
        <span className="n mut">{momentText(receipt.at, { seconds: true }).slice(5)}</span>
      )}
    </>
  );
}

function Files({ closingId, transfer }: InFortnoxProps): JSX.Element | null {
  const { files, number, transferId } = transfer;
  const act = useTransferAct(closingId, transferId);
  const mayEdit = useMayEdit();
  if (files === null || files.total === 0) return null;
  return (
    <div className="sm ink2">
      <p>{t(`transfer.files.${files.state}`, { sent: files.sent, total: files.total, count: files.sent })}</p>
      <ul>
        {files.notSent.map(({ name, problem }) => (
          <li key={name} className="not-sent">
            <b className="b">{t("transfer.files.one", { name })}</b> {sentProblem(problem, "file")}
          </li>
        ))}
      </ul>
      {(files.state === "partly" || files.state === "not-sent") && mayEdit && (
        <Button
          size="xs"
          variant="default"
          aria-label={t("transfer.files.againOf", { number })}
          loading={act.isPending}
          onClick={() => {
            act.mutate("send-files");
          }}
        >
          {t("transfer.files.again")}
        </Button>
      )}
      <FailureNotice error={act.error} />
    </div>
  );
}
