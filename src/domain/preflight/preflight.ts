/**
 * What Fortnox would make of an entry, looked at before it is sent: the series, the year, locked periods, accounts,
 * texts and the balance, each with what is wrong. A year that is not there yet lets the entry wait.
 */
import { type FiscalYear, contains } from "../calendar/fiscalYear.ts";
import type { PlainDate } from "../calendar/plainDate.ts";
import type { EntryContent, EntryRow } from "../entries/entry.ts";
import { type EntryGround, type EntryHindrance, entryHindrances } from "../entries/entryHindrances.ts";

export const preflightChecks = ["series", "year", "period", "accounts", "text", "balance"] as const;
export type PreflightCheck = (typeof preflightChecks)[number];
export type CheckMark = "ok" | "warning" | "failed" | "not-checked";

/** Whether rows on an account must, may or must not name a cost centre or a project. */
export type ObjectRule = "mandatory" | "allowed" | "not-allowed";

export interface BookAccount {
  readonly name: string;
  readonly active: boolean;
  readonly costCenterRule: ObjectRule;
  readonly projectRule: ObjectRule;
}

/** A fiscal year as it is in Fortnox. */
export interface BookYear {
  readonly yearId: string;
  readonly fiscalYear: FiscalYear;
  readonly seriesByCode: ReadonlyMap<string, { readonly name: string; readonly manual: boolean }>;
  readonly accountByNumber: ReadonlyMap<string, BookAccount>;
}

export interface PreflightGround {
  /** The closing's. */
  readonly fiscalYear: FiscalYear;
  /** The years that the entries are dated in, those that are there. */
  readonly years: readonly BookYear[];
  /** Null when it cannot be read, and Fortnox decides; the day is null when nothing is locked. */
  readonly lock: { readonly through: PlainDate | null } | null;
  /** Those in use; null when they cannot be read. */
  readonly costCenters: ReadonlySet<string> | null;
  readonly projects: ReadonlySet<string> | null;
}

/** Where the entries are to go. */
export interface PreflightSeries {
  readonly series: string;
  /** Declared exempt from locked periods in Fortnox (Bokslut, ej låsbar serie). */
  readonly isLockExempt: boolean;
}

export type PreflightProblem =
  | EntryHindrance
  | { readonly kind: "transfer-series-missing"; readonly series: string; readonly start: PlainDate }
  | { readonly kind: "transfer-series-not-manual"; readonly series: string }
  | { readonly kind: "transfer-year-missing"; readonly date: PlainDate }
  | { readonly kind: "transfer-period-locked"; readonly through: PlainDate }
  | { readonly kind: "transfer-period-exempt"; readonly through: PlainDate; readonly series: string }
  | { readonly kind: "transfer-account-missing"; readonly account: string; readonly start: PlainDate }
  | { readonly kind: "transfer-account-inactive"; readonly account: string; readonly start: PlainDate }
  | ObjectProblem;

type ObjectProblem = { readonly row: number; readonly account: string } & (
  | { readonly kind: "transfer-cost-center-mandatory" }
  | { readonly kind: "transfer-cost-center-not-allowed"; readonly costCenter: string }
  | { readonly kind: "transfer-project-mandatory" }
  | { readonly kind: "transfer-project-not-allowed"; readonly project: string }
);

export interface PreflightFinding {
  readonly check: PreflightCheck;
  readonly severity: "error" | "warning";
  readonly problem: PreflightProblem;
}

export interface EntryPreflight {
  readonly checks: Readonly<Record<PreflightCheck, CheckMark>>;
  readonly findings: readonly PreflightFinding[];
  readonly verdict: "goes" | "waits-for-year" | "stays";
}

/** Looks at an entry; without a series nothing is said of one. */
export function checkEntry(
  content: EntryContent,
  ground: PreflightGround,
  series: PreflightSeries | null,
): EntryPreflight {
  const year = ground.years.find(({ fiscalYear }) => contains(fiscalYear, content.date)) ?? null;
  const findings = [
    ...seriesFindings(year, series),
    ...yearFindings(content, year),
    ...periodFindings(content, ground, series),
    ...(year === null ? [] : accountFindings(content.rows, year)),
    ...contentFindings(content, ground, year),
  ];
  const unchecked: ReadonlySet<PreflightCheck> = new Set([
    ...(year === null || series === null ? (["series"] as const) : []),
    ...(year === null ? (["accounts"] as const) : []),
    ...(ground.lock === null ? (["period"] as const) : []),
  ]);
  const isRefused = findings.some(({ severity }) => severity === "error");
  return {
    checks: marksOf(findings, unchecked),
    findings,
    verdict: isRefused ? "stays" : year === null ? "waits-for-year" : "goes",
  };
}

function marksOf(
  findings: readonly PreflightFinding[],
  unchecked: ReadonlySet<PreflightCheck>,
): EntryPreflight["checks"] {
  const markOf = (check: PreflightCheck): CheckMark => {
    const found = findings.filter((finding) => finding.check === check);
    if (found.some(({ severity }) => severity === "error")) return "failed";
    if (found.length > 0) return "warning";
    return unchecked.has(check) ? "not-checked" : "ok";
  };
  return {
    series: markOf("series"),
    year: markOf("year"),
    period: markOf("period"),
    accounts: markOf("accounts"),
    text: markOf("text"),
    balance: markOf("balance"),
  };
}

function seriesFindings(year: BookYear | null, asked: PreflightSeries | null): readonly PreflightFinding[] {
  if (year === null || asked === null) return [];
  const { series } = asked;
  const found = year.seriesByCode.get(series);
  const { start } = year.fiscalYear;
  if (found === undefined) return [error("series", { kind: "transfer-series-missing", series, start })];
  return found.manual ? [] : [error("series", { kind: "transfer-series-not-manual", series })];
}

function yearFindings({ date }: EntryContent, year: BookYear | null): readonly PreflightFinding[] {
  if (year !== null) return [];
  return [{ check: "year", severity: "warning", problem: { kind: "transfer-year-missing", date } }];
}

function periodFindings(
  { date }: EntryContent,
  { lock }: PreflightGround,
  series: PreflightSeries | null,
): readonly PreflightFinding[] {
  const through = lock?.through ?? null;
  if (through === null || date > through) return [];
  if (series?.isLockExempt !== true) return [error("period", { kind: "transfer-period-locked", through })];
  const problem = { kind: "transfer-period-exempt", through, series: series.series } as const;
  return [{ check: "period", severity: "warning", problem }];
}

function accountFindings(rows: readonly EntryRow[], year: BookYear): readonly PreflightFinding[] {
  const { start } = year.fiscalYear;
  const numbers = Array.from(new Set(rows.map(({ account }) => account)));
  const problems: PreflightProblem[] = numbers.flatMap((account): PreflightProblem[] => {
    const found = year.accountByNumber.get(account);
    if (found === undefined) return [{ kind: "transfer-account-missing", account, start }];
    return found.active ? [] : [{ kind: "transfer-account-inactive", account, start }];
  });
  const ofRows = rows.flatMap((row, index) =>
    objectProblems(row, index + 1, year.accountByNumber.get(row.account)),
  );
  return [...problems, ...ofRows].map((problem) => error("accounts", problem));
}

function objectProblems(
  { account, costCenter, project }: EntryRow,
  row: number,
  found: BookAccount | undefined,
): readonly ObjectProblem[] {
  const problems: ObjectProblem[] = [];
  const place = { row, account };
  const { costCenterRule = "allowed", projectRule = "allowed" } = found ?? {};
  if (costCenterRule === "mandatory" && costCenter === "")
    problems.push({ kind: "transfer-cost-center-mandatory", ...place });
  if (costCenterRule === "not-allowed" && costCenter !== "")
    problems.push({ kind: "transfer-cost-center-not-allowed", costCenter, ...place });
  if (projectRule === "mandatory" && project === "")
    problems.push({ kind: "transfer-project-mandatory", ...place });
  if (projectRule === "not-allowed" && project !== "")
    problems.push({ kind: "transfer-project-not-allowed", project, ...place });
  return problems;
}

function contentFindings(
  content: EntryContent,
  { fiscalYear, costCenters, projects }: PreflightGround,
  year: BookYear | null,
): readonly PreflightFinding[] {
  // Which accounts there are is told by the year itself, above.
  const accounts = new Set(content.rows.map(({ account }) => account));
  const ground: EntryGround = { fiscalYear, accounts, costCenters, projects };
  return entryHindrances(content, ground)
    .filter(({ kind }) => year === null || kind !== "entry-row-account-unknown")
    .map((problem) => error(checkOf(problem), problem));
}

function checkOf({ kind }: EntryHindrance): PreflightCheck {
  switch (kind) {
    case "entry-date-outside-year":
    case "entry-reversal-on-other-day":
      return "year";
    case "entry-row-without-account":
    case "entry-row-account-unknown":
    case "entry-row-cost-center-unknown":
    case "entry-row-project-unknown":
      return "accounts";
    case "entry-text-missing":
    case "entry-text-too-long":
    case "entry-text-character":
    case "entry-text-holds-mark":
    case "entry-row-text-too-long":
    case "entry-row-text-character":
      return "text";
    case "entry-unbalanced":
    case "entry-too-few-rows":
    case "entry-row-zero":
    case "entry-row-amount-too-large":
      return "balance";
  }
}

function error(check: PreflightCheck, problem: PreflightProblem): PreflightFinding {
  return { check, severity: "error", problem };
}
