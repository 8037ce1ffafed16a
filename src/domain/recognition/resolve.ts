/**
 * What is done about an entry that is not in the other program as it was sent. Vouchers there cannot be changed from
 * here: to correct is to reverse what stands and to book anew, each as an entry that is exported like any other.
 */
import type { PlainDate } from "../calendar/plainDate.ts";
import type { EntryRow } from "../entries/entry.ts";
import { voucherName } from "../vouchers/voucher.ts";
import { oppositeRows } from "./bookedRows.ts";
import type { BookVoucher } from "./books.ts";
import type { RecognisedEntry } from "./recognise.ts";

/** What Fortnox takes. */
const longestText = 200;

export type ResolvingAction = "accept" | "correct" | "reverse-duplicate";

/** What an entry says, as far as a voucher says it. */
export interface Said {
  readonly date: PlainDate;
  readonly text: string;
  readonly rows: readonly EntryRow[];
}

export interface ResolutionPlan {
  /** What the entry itself comes to say; void when nothing of it stands any more. */
  readonly entry:
    { readonly kind: "says"; readonly said: Said } | { readonly kind: "void" } | { readonly kind: "stays" };
  /** In order: what reverses before what is booked anew. */
  readonly made: readonly (Said & { readonly kind: "reversing" | "anew"; readonly of: BookVoucher | null })[];
  /** Vouchers of the marker that are vouchers of their own from now on. */
  readonly letStand: readonly BookVoucher[];
}

/** Lists what can be done. Rows that were not read cannot be taken over or reversed. */
export function actionsFor(recognised: RecognisedEntry): readonly ResolvingAction[] {
  const { recognition, voucher, duplicates } = recognised;
  if (recognition === "same") return [];
  if (recognition === "removed") return ["accept", "correct"];
  if (recognition === "changed") return (voucher?.rows ?? null) === null ? [] : ["accept", "correct"];
  return duplicates.every(({ rows }) => rows !== null) ? ["reverse-duplicate", "accept"] : ["accept"];
}

/** Plans an action; null when it is none of those that can be done. */
export function planResolution(
  entry: Said,
  recognised: RecognisedEntry,
  action: ResolvingAction,
): ResolutionPlan | null {
  if (!actionsFor(recognised).includes(action)) return null;
  const { duplicates, voucher } = recognised;
  const plan: ResolutionPlan = { entry: { kind: "stays" }, made: [], letStand: [] };
  if (action === "reverse-duplicate") {
    return { ...plan, made: duplicates.map((duplicate) => reversing(entry, duplicate)) };
  }
  if (recognised.recognition === "duplicate") return { ...plan, letStand: duplicates };
  const anew = { kind: "anew", of: voucher, date: entry.date, text: entry.text, rows: entry.rows } as const;
  const isStanding = voucher !== null && recognised.reversedBy === null;
  if (!isStanding) return { ...plan, entry: { kind: "void" }, made: action === "correct" ? [anew] : [] };
  const said = { date: voucher.date ?? entry.date, text: voucher.text, rows: voucher.rows ?? [] };
  const made = action === "correct" ? [reversing(entry, voucher), anew] : [];
  return { ...plan, entry: { kind: "says", said }, made };
}

/** On the day of the voucher; in the year after on the entry's own, the only one that an entry may have there. */
function reversing(entry: Said, voucher: BookVoucher): ResolutionPlan["made"][number] {
  const date = voucher.year === "own" ? (voucher.date ?? entry.date) : entry.date;
  const text = `Rättar ${voucherName(voucher.series, voucher.number)}: ${entry.text}`.slice(0, longestText);
  return { kind: "reversing", of: voucher, date, text, rows: oppositeRows(voucher.rows ?? []) };
}
