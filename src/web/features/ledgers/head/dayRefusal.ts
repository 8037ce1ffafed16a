/** Why a ledger cannot be told for a day that somebody typed. */
import type { LedgerView } from "#wire/ledgers.ts";
import { parseDate } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";

/** Says in Swedish what is wrong with a day, or null when it can be computed. */
export function dayRefusal(typed: string, range: LedgerView["range"]): string | null {
  const date = parseDate(typed);
  if (date === null) return t("ledgers.asOf.unknown");
  if (range === null || (range.earliest <= date && date <= range.latest)) return null;
  if (range.earliest === range.latest) return t("ledgers.asOf.only", { date: range.earliest });
  return date < range.earliest
    ? t("ledgers.asOf.before", { date: range.earliest })
    : t("ledgers.asOf.after", { date: range.latest });
}
