/** How each status of an entry is drawn, and its words. */
import type { EntryLine, EntryStatus } from "#wire/entries.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { SignName } from "../figures/signPaths.tsx";

export const signByStatus: Readonly<Record<EntryStatus, SignName>> = {
  draft: "untouched",
  ready: "ready",
  sending: "sending",
  checking: "sending",
  "waits-for-year": "waiting",
  transferred: "done",
  "transferred-excluded": "excluded",
  "changed-in-fortnox": "stale",
  "removed-in-fortnox": "removed",
  "duplicate-in-fortnox": "duplicate",
  "handed-out": "handed-out",
  "not-for-transfer": "not-run",
  void: "void",
  failed: "error",
};

/** Names a status: `Överförd (Fortnox I 12)` when the voucher is known. */
export function statusWords({ status, receipt }: Pick<EntryLine, "status" | "receipt">): string {
  if (status === "transferred" && receipt !== null)
    return t("entries.status.receipt", { series: receipt.series, number: receipt.number });
  return t(`entries.status.${status}`);
}
