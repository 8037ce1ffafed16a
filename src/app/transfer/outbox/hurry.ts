/** Lets what waits for its year go on, when the year has been seen in Fortnox. */
import { type FiscalYear, contains } from "#domain/calendar/fiscalYear.ts";
import type { TransferDeps, TransferJob } from "../transferDeps.ts";
import { applyEvent } from "../run/applyEvent.ts";

export type HurryDeps = Pick<TransferDeps, "inFirm" | "transfers" | "log" | "clock" | "queue">;

/** Makes those due whose year is among these. */
export async function hurryWaiting(
  deps: HurryDeps,
  job: TransferJob,
  years: readonly FiscalYear[],
): Promise<void> {
  const { firmId, closingId } = job;
  const transfers = await deps.inFirm(firmId, (transaction) => deps.transfers.list(transaction, closingId));
  const waiting = transfers.filter(
    ({ state, content }) =>
      state === "waits-for-year" && years.some(({ start, end }) => contains({ start, end }, content.date)),
  );
  if (waiting.length === 0) return;
  const atMs = (await deps.clock.now()).getTime();
  await deps.inFirm(firmId, async (transaction) => {
    for (const { transferId } of waiting) {
      await applyEvent(deps, transaction, { transferId, event: { kind: "hurried", atMs } });
    }
  });
  await deps.queue.put(job);
}
