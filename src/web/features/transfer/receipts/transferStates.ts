/** What a list of transfers says: the one that counts for each entry, how often to ask again, how long until a look. */
import type { Transfer, TransferList } from "#wire/transfers.ts";
import { t } from "#web/lib/texts/translate.ts";

const sendingMs = 1000;
const checkingMs = 3000;
/** One that waits, or that has its files on their way. */
const slowMs = 15_000;

/** Keeps the newest transfer of each entry, in the order of the list. */
export function newestOfEach(transfers: readonly Transfer[]): readonly Transfer[] {
  const seen = new Set<string>();
  return transfers.filter(({ entryId }) => {
    const isNewest = !seen.has(entryId);
    seen.add(entryId);
    return isNewest;
  });
}

/** Puts what somebody must look at first, then what is on its way, then what is done. */
export function inOrderOfNeed(transfers: readonly Transfer[]): readonly Transfer[] {
  return transfers.toSorted((a, b) => needs.indexOf(a.state) - needs.indexOf(b.state));
}

const needs: readonly Transfer["state"][] = [
  "refused",
  "checking",
  "sending",
  "queued",
  "waits-for-year",
  "transferred",
  "cancelled",
];

/** Tells how soon to ask again; false when nothing can have come further. */
export function askAgainMs({ isUnderWay, transfers }: TransferList): number | false {
  if (transfers.some(({ state }) => state === "queued" || state === "sending")) return sendingMs;
  if (transfers.some(({ state }) => state === "checking")) return checkingMs;
  if (transfers.some(({ files }) => files?.state === "queued")) return checkingMs;
  return isUnderWay ? slowMs : false;
}

/** The states as one text, which is another as soon as one of them is. */
export function statesText({ transfers }: TransferList): string {
  return transfers.map(({ transferId, state, files }) => `${transferId} ${state} ${files?.state}`).join();
}

/** Writes the time until a moment: `8 s`, `2 min`; null when it has come. */
export function waitText(moment: string, nowMs: number): string | null {
  const seconds = Math.ceil((Date.parse(moment) - nowMs) / 1000);
  if (seconds <= 0) return null;
  return seconds < 60
    ? t("transfer.receipts.seconds", { count: seconds })
    : t("transfer.receipts.minutes", { count: Math.ceil(seconds / 60) });
}

/** Lists those that can still be stopped. */
export function stoppable(transfers: readonly Transfer[]): readonly Transfer[] {
  return transfers.filter(({ state }) => state === "queued");
}
