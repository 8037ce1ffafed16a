/** The fiscal years that Fortnox has of a company, with what tells one from another: one request for each to count. */
import type { FiscalYear } from "#domain/calendar/fiscalYear.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { type Result, ok } from "#lib/result.ts";
import type { Actor } from "../firm/actor.ts";
import type { Transaction } from "../firm/inFirm.ts";
import type { FortnoxYear } from "./books.ts";
import type { FortnoxFaultProblem } from "./faultProblem.ts";
import type { FortnoxApi } from "./fortnoxApi.ts";
import type { FortnoxDeps } from "./fortnoxDeps.ts";
import { ifAllowed } from "./ifAllowed.ts";
import { useFortnox, type UseProblem } from "./useFortnox.ts";

export interface OfferedYear extends FortnoxYear {
  /** Null when Fortnox did not say. */
  readonly vouchers: number | null;
  /** The last locked day within the year; null when none is, and when it could not be read. */
  readonly lockedThrough: PlainDate | null;
  /** When the closing of the same year last got its bookkeeping; null when it has none. */
  readonly fetchedAt: string | null;
}

export interface OfferedYears {
  /** The latest first. */
  readonly years: readonly OfferedYear[];
  /** Why locked days are not known; null when they are. */
  readonly lockProblem: FortnoxFaultProblem | null;
}

/** Port: which years of a client have their bookkeeping already. */
export interface FetchedYears {
  read(
    transaction: Transaction,
    clientId: string,
  ): Promise<readonly { readonly fiscalYear: FiscalYear; readonly fetchedAt: string }[]>;
}

export interface ListYearsDeps extends FortnoxDeps {
  readonly fetchedYears: FetchedYears;
}

/** Lists the years for a person to choose from. */
export async function listYears(
  deps: ListYearsDeps,
  actor: Actor,
  clientId: string,
): Promise<Result<OfferedYears, UseProblem>> {
  const { firmId, userId } = actor;
  const use = { firmId, clientId, by: userId, purpose: "years" } as const;
  const read = await useFortnox(deps, { use, work: readFromFortnox });
  if (!read.ok) return read;
  const fetched = await deps.inFirm(firmId, (transaction) => deps.fetchedYears.read(transaction, clientId));
  const years = read.value.years.map((year) => ({
    ...year,
    fetchedAt:
      fetched.find(({ fiscalYear }) => fiscalYear.start === year.start && fiscalYear.end === year.end)
        ?.fetchedAt ?? null,
  }));
  return ok({ ...read.value, years });
}

async function readFromFortnox(api: FortnoxApi): Promise<{
  readonly years: readonly Omit<OfferedYear, "fetchedAt">[];
  readonly lockProblem: FortnoxFaultProblem | null;
}> {
  const [years, lock] = await Promise.all([api.readYears(), ifAllowed(() => api.readLockedThrough())]);
  const latestFirst = years.toSorted((a, b) => (a.start < b.start ? 1 : -1));
  const counts = await Promise.all(latestFirst.map(({ id }) => api.countVouchers(id)));
  return {
    years: latestFirst.map((year, index) => ({
      ...year,
      vouchers: counts[index] ?? null,
      lockedThrough: lockedWithin(year, lock.ok ? lock.value : null),
    })),
    lockProblem: lock.ok ? null : lock.problem,
  };
}

function lockedWithin({ start, end }: FiscalYear, lockedThrough: PlainDate | null): PlainDate | null {
  if (lockedThrough === null || lockedThrough < start) return null;
  return lockedThrough > end ? end : lockedThrough;
}
