/** What can be put right in Fortnox from here before an export: a series of our own, accounts that are not in use. */
import { type FiscalYear, contains } from "../calendar/fiscalYear.ts";
import type { EntryContent } from "../entries/entry.ts";
import type { BookYear, PreflightGround } from "./preflight.ts";

export type PreflightOffer =
  | {
      readonly kind: "create-series";
      readonly fiscalYear: FiscalYear;
      readonly code: string;
      readonly name: string;
    }
  | {
      readonly kind: "activate-account" | "create-account";
      readonly fiscalYear: FiscalYear;
      readonly account: string;
      readonly name: string;
    };

export interface OfferGround extends Pick<PreflightGround, "years" | "fiscalYear"> {
  /** The chosen series; null when none is. */
  readonly series: string | null;
  /** What accounts are called in the closing. */
  readonly nameByAccount: ReadonlyMap<string, string>;
}

/** A series of its own for what is made in a closing; the first that is free. */
const ownCodes = ["BS", "BOK", "BOKSLUT"] as const;
const ownName = "Bokslut";
const fourDigits = /^[1-9]\d{3}$/;

/** Lists the offers for entries, each once. */
export function proposeOffers(
  contents: readonly EntryContent[],
  ground: OfferGround,
): readonly PreflightOffer[] {
  return [...seriesOffers(contents, ground), ...accountOffers(contents, ground)];
}

/** Where the chosen series is missing in a year, it is made there too; and where none is chosen, our own can be. */
function seriesOffers(contents: readonly EntryContent[], ground: OfferGround): readonly PreflightOffer[] {
  const { years, series } = ground;
  if (series !== null) {
    const name = years.map(({ seriesByCode }) => seriesByCode.get(series)?.name).find(Boolean) ?? ownName;
    const missing = years.filter(
      (year) => !year.seriesByCode.has(series) && contents.some((content) => isIn(year, content)),
    );
    const made = missing.map(({ fiscalYear }) => {
      return { kind: "create-series", fiscalYear, code: series, name } as const;
    });
    if (made.length > 0) return made;
  }
  return ownSeriesOffer(ground);
}

function ownSeriesOffer({ years, fiscalYear }: OfferGround): readonly PreflightOffer[] {
  const own = years.find(({ fiscalYear: { start } }) => start === fiscalYear.start);
  if (own === undefined || ownCodes.some((code) => own.seriesByCode.get(code)?.manual === true)) return [];
  const code = ownCodes.find((candidate) => !own.seriesByCode.has(candidate));
  return code === undefined
    ? []
    : [{ kind: "create-series", fiscalYear: own.fiscalYear, code, name: ownName }];
}

function accountOffers(
  contents: readonly EntryContent[],
  { years, nameByAccount }: OfferGround,
): readonly PreflightOffer[] {
  return years.flatMap((year) => {
    const rows = contents.filter((content) => isIn(year, content)).flatMap((content) => content.rows);
    const numbers = Array.from(new Set(rows.map(({ account }) => account))).toSorted();
    return numbers.flatMap((account) => accountOffer(account, { year, nameByAccount }));
  });
}

function accountOffer(
  account: string,
  { year, nameByAccount }: { readonly year: BookYear } & Pick<OfferGround, "nameByAccount">,
): readonly PreflightOffer[] {
  const { fiscalYear } = year;
  const found = year.accountByNumber.get(account);
  if (found?.active === true || !fourDigits.test(account)) return [];
  if (found !== undefined) return [{ kind: "activate-account", fiscalYear, account, name: found.name }];
  const elsewhere = nameByAccount.get(account);
  const name = elsewhere === undefined || elsewhere === "" ? `Konto ${account}` : elsewhere;
  return [{ kind: "create-account", fiscalYear, account, name }];
}

function isIn({ fiscalYear }: BookYear, { date }: EntryContent): boolean {
  return contains(fiscalYear, date);
}
