/** How soon a tax return must be filed, and whether it is late. */
import type { ClientRow } from "#wire/clients.ts";

export type Filing = NonNullable<NonNullable<ClientRow["closing"]>["filing"]>;

/** So many days before, the last day is pointed out. */
const noticeDays = 30;

/** Tells how the last day is drawn: of what is handed in it says nothing more. */
export function filingTone({ state, lastDay }: Filing, today: string): "plain" | "soon" | "late" | "done" {
  if (state === "filed" || state === "signed") return "done";
  if (lastDay === null) return "plain";
  if (lastDay < today) return "late";
  return daysUntil(lastDay, today) <= noticeDays ? "soon" : "plain";
}

/** Both are plain dates: midnights of the same zone. */
function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
}
