/**
 * What hinders a closing entry from being ready (klar): everything that would make it wrong in the figures or be refused
 * by Fortnox whatever its settings are. What depends on Fortnox's settings is looked at before an export.
 */
import { type FiscalYear, contains } from "../calendar/fiscalYear.ts";
import { type PlainDate, addDays } from "../calendar/plainDate.ts";
import { type Ore, ore, sizeOf } from "../money/ore.ts";
import { refused, refusedCharacters } from "./allowedText.ts";
import type { EntryContent, EntryRow } from "./entry.ts";
import { differenceOf } from "./entrySums.ts";

/** What an entry is held against: the closing, and what its current import knows. */
export interface EntryGround {
  readonly fiscalYear: FiscalYear;
  /** The accounts of the chart; empty before the first import. */
  readonly accounts: ReadonlySet<string>;
  /** Null where the source does not say which there are. */
  readonly costCenters: ReadonlySet<string> | null;
  readonly projects: ReadonlySet<string> | null;
}

/** Rows count from 1, as a person counts them. */
export type EntryHindrance =
  | { readonly kind: "entry-unbalanced"; readonly differenceOre: Ore }
  | { readonly kind: "entry-too-few-rows"; readonly least: number }
  | { readonly kind: "entry-date-outside-year"; readonly start: PlainDate; readonly end: PlainDate }
  | { readonly kind: "entry-reversal-on-other-day"; readonly day: PlainDate }
  | { readonly kind: "entry-text-missing" }
  | { readonly kind: "entry-text-too-long"; readonly length: number; readonly most: number }
  | { readonly kind: "entry-text-character"; readonly character: string; readonly place: number }
  | { readonly kind: "entry-text-holds-mark"; readonly mark: string }
  | RowHindrance;

type RowHindrance = { readonly row: number } & (
  | { readonly kind: "entry-row-zero" }
  | { readonly kind: "entry-row-amount-too-large"; readonly mostOre: Ore }
  | { readonly kind: "entry-row-without-account" }
  | { readonly kind: "entry-row-account-unknown"; readonly account: string }
  | { readonly kind: "entry-row-cost-center-unknown"; readonly costCenter: string }
  | { readonly kind: "entry-row-project-unknown"; readonly project: string }
  | { readonly kind: "entry-row-text-too-long"; readonly length: number; readonly most: number }
  | { readonly kind: "entry-row-text-character"; readonly character: string; readonly place: number }
);

/** Source: Fortnox API, Voucher.Description 1–200, at least two VoucherRows. */
const mostText = 200;
const leastRows = 2;
/** Source: Fortnox API, VoucherRow.TransactionInformation. */
const mostRowText = 100;
/** 99 999 999 999,99, the most that Fortnox takes on a row. */
const mostAmount = ore(9_999_999_999_999n);
/** Source: Fortnox API, VoucherRow.Account. */
const fourDigits = /^[1-9]\d{3}$/;
/** What vouchers are known by after they have been sent: it stands in their comment, and nowhere else. */
const mark = /SB-[A-Z2-7]{16}-\d+/i;

/** What texts are held against, for those who tell of it while they are typed. */
export const textRules = { refused: refused.source, most: mostText, mostInRow: mostRowText } as const;

/** Gives the day of a reversal (återföring): the first of the next fiscal year. */
export function reversalDay(fiscalYear: FiscalYear): PlainDate {
  return addDays(fiscalYear.end, 1);
}

/** Lists everything that hinders it, in the order that it is typed; empty when it may be ready. */
export function entryHindrances(content: EntryContent, ground: EntryGround): readonly EntryHindrance[] {
  const { rows } = content;
  const difference = differenceOf(rows);
  return [
    ...dateHindrances(content, ground),
    ...textHindrances(content.text),
    ...(rows.length < leastRows ? [{ kind: "entry-too-few-rows", least: leastRows } as const] : []),
    ...rows.flatMap((row, index) => rowHindrances({ row, number: index + 1 }, ground)),
    ...(difference === 0n ? [] : [{ kind: "entry-unbalanced", differenceOre: difference } as const]),
  ];
}

function dateHindrances(
  { date, isReversal }: EntryContent,
  { fiscalYear }: EntryGround,
): readonly EntryHindrance[] {
  if (isReversal) {
    const day = reversalDay(fiscalYear);
    return date === day ? [] : [{ kind: "entry-reversal-on-other-day", day }];
  }
  const { start, end } = fiscalYear;
  return contains(fiscalYear, date) ? [] : [{ kind: "entry-date-outside-year", start, end }];
}

function textHindrances(text: string): readonly EntryHindrance[] {
  if (text.trim() === "") return [{ kind: "entry-text-missing" }];
  const found: EntryHindrance[] = refusedCharacters(text).map((refused) => {
    return { kind: "entry-text-character", ...refused };
  });
  if (text.length > mostText)
    found.push({ kind: "entry-text-too-long", length: text.length, most: mostText });
  const [marked] = mark.exec(text) ?? [];
  if (marked !== undefined) found.push({ kind: "entry-text-holds-mark", mark: marked });
  return found;
}

function rowHindrances(
  { row, number }: { readonly row: EntryRow; readonly number: number },
  ground: EntryGround,
): readonly EntryHindrance[] {
  return [...accountHindrances(row, ground), ...amountHindrances(row), ...rowTextHindrances(row)].map(
    (found) => ({
      ...found,
      row: number,
    }),
  );
}

type Unplaced<H> = H extends unknown ? Omit<H, "row"> : never;
type Found = readonly Unplaced<RowHindrance>[];

function accountHindrances({ account, costCenter, project }: EntryRow, ground: EntryGround): Found {
  const found: Unplaced<RowHindrance>[] = [];
  if (account === "") found.push({ kind: "entry-row-without-account" });
  else if (!fourDigits.test(account) && !ground.accounts.has(account)) {
    found.push({ kind: "entry-row-account-unknown", account });
  }
  if (costCenter !== "" && ground.costCenters?.has(costCenter) === false) {
    found.push({ kind: "entry-row-cost-center-unknown", costCenter });
  }
  if (project !== "" && ground.projects?.has(project) === false) {
    found.push({ kind: "entry-row-project-unknown", project });
  }
  return found;
}

function amountHindrances({ amount }: EntryRow): Found {
  if (amount === 0n) return [{ kind: "entry-row-zero" }];
  return sizeOf(amount) > mostAmount ? [{ kind: "entry-row-amount-too-large", mostOre: mostAmount }] : [];
}

function rowTextHindrances({ text }: EntryRow): Found {
  const found: Unplaced<RowHindrance>[] = refusedCharacters(text).map((refused) => {
    return { kind: "entry-row-text-character", ...refused };
  });
  if (text.length > mostRowText) {
    found.push({ kind: "entry-row-text-too-long", length: text.length, most: mostRowText });
  }
  return found;
}
