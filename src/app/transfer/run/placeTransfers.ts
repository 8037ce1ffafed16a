/** Finds the fiscal year in Fortnox of what is to be sent: by the entry's date, never by the calendar. */
import { contains } from "#domain/calendar/fiscalYear.ts";
import type { Transfer, VoucherPlace } from "#domain/transfer/transfer.ts";
import type { FortnoxYear } from "../../fortnox/books.ts";
import type { Session } from "./session.ts";

/** A year is made in Fortnox by people, when they come to it. */
const lookForYearEveryMs = 86_400_000;

/** Places what is due, and lets it wait where its year is not there yet. */
export async function placeTransfers(session: Session): Promise<void> {
  const atMs = await session.nowMs();
  const unplaced = (await session.list()).filter((transfer) => isToBePlaced(transfer, atMs));
  if (unplaced.length === 0) return;
  const years = await session.api.readYears();
  for (const transfer of unplaced) {
    const place = placeOf(transfer, years, session);
    if (place === null) {
      const problem = { kind: "transfer-year-missing", data: { date: transfer.content.date } };
      const dueAtMs = atMs + lookForYearEveryMs;
      await session.tell(transfer.transferId, { kind: "unplaced", problem, dueAtMs });
    } else if (!isSamePlace(transfer.place, place) || transfer.state === "waits-for-year") {
      await session.tell(transfer.transferId, { kind: "placed", place, atMs });
    }
  }
}

function isToBePlaced({ state, dueAtMs }: Transfer, atMs: number): boolean {
  return (state === "queued" || state === "waits-for-year") && dueAtMs !== null && dueAtMs <= atMs;
}

function placeOf(
  { content: { date } }: Transfer,
  years: readonly FortnoxYear[],
  { held: { oauthClientId, tenant } }: Session,
): VoucherPlace | null {
  const year = years.find(({ start, end }) => contains({ start, end }, date));
  if (year === undefined) return null;
  return { oauthClientId, tenant, yearId: year.id, yearStart: year.start, yearEnd: year.end };
}

function isSamePlace(a: VoucherPlace | null, b: VoucherPlace): boolean {
  return (
    a?.oauthClientId === b.oauthClientId &&
    a.tenant === b.tenant &&
    a.yearId === b.yearId &&
    a.yearStart === b.yearStart &&
    a.yearEnd === b.yearEnd
  );
}
