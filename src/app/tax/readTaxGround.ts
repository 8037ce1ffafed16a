/**
 * The ground of a closing's tax return: the one reading that Dispositioner & skatt, Deklaration, SRU and signing share.
 * Books come in two: as they stand with every closing entry that counts, and as if nothing had been written from the
 * choice, which is what a proposal is computed on.
 */
import { placeOfAccount } from "#domain/chart/accountPlace.ts";
import { zeroOre } from "#domain/money/ore.ts";
import { adjust, adjustingEntries } from "#domain/reconciliation/adjust.ts";
import type { AccountBalance } from "#domain/reconciliation/reconcile.ts";
import { computeTax } from "#domain/tax/computeTax.ts";
import { type TaxBooks, post } from "#domain/tax/taxBooks.ts";
import type { TaxChoice } from "#domain/tax/taxChoice.ts";
import type { TaxReturn } from "#domain/tax/taxReturn.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { EntryStandingDeps, EntryWithStatus } from "../entries/entryStanding.ts";
import { readEntryStandings } from "../entries/entryStanding.ts";
import { accountsOf, figuredEntry } from "../figures/figuredEntries.ts";
import type { FigureStore } from "../figures/figureStore.ts";
import type { Transaction } from "../firm/inFirm.ts";
import type { StandingGround } from "../reconciliation/standingStore.ts";
import { type TaxBooksProblem, taxAccountsOf } from "../taxReturn/taxBooksOf.ts";
import { type FormAnswers, type TaxContent, choiceOf, emptyAnswers, emptyContent } from "./taxContent.ts";
import { type TaxEntryOfChoice, isInBooks, isOfTaxChoice, taken } from "./taxEntries.ts";
import type { Stored, TaxCompany, TaxStore } from "./taxStore.ts";

export interface TaxGroundDeps extends EntryStandingDeps {
  readonly taxes: TaxStore;
  readonly figures: Pick<FigureStore, "readBalances">;
}

export type TaxGroundProblem = TaxBooksProblem | { readonly kind: "tax-without-import" };

export interface GroundBooks {
  /** The current import and all closing entries that count. */
  readonly asBooked: TaxBooks;
  /** The same less what was written from the choice. */
  readonly base: TaxBooks;
}

export interface TaxGround extends TaxCompany {
  readonly closingId: string;
  /** The return of the year before as its closing here stands; null without one that can be computed. */
  readonly lastYear: TaxReturn | null;
  /** Why no return can be made, or what it is made of. */
  readonly books: Result<GroundBooks, TaxGroundProblem>;
  readonly content: TaxContent;
  /** Zero while nobody has said anything. */
  readonly version: number;
  readonly changed: Pick<Stored<TaxContent>, "changedAt" | "changedBy"> | null;
  readonly answers: FormAnswers;
  readonly answersVersion: number;
  /** What both say, as tax is computed by it: `booked` while no option is chosen. */
  readonly choice: TaxChoice;
  /** The client's own fields by account. */
  readonly mappings: ReadonlyMap<string, string>;
  /** Every closing entry, void ones too. */
  readonly entries: readonly EntryWithStatus[];
  /** What was written from the choice, void ones too. */
  readonly taxEntries: readonly TaxEntryOfChoice[];
}

/** Reads it; null when there is no such closing. */
export function readTaxGround(
  deps: TaxGroundDeps,
  transaction: Transaction,
  closingId: string,
): Promise<TaxGround | null> {
  return readGround(deps, transaction, { closingId });
}

/** Reads the rest of it where it is known how the closing stands. */
export function readTaxGroundBeside(
  deps: TaxGroundDeps,
  transaction: Transaction,
  standing: KnownBooks & { readonly closingId: string },
): Promise<TaxGround | null> {
  return readGround(deps, transaction, { closingId: standing.closingId, known: standing });
}

/** What is read already. */
type KnownBooks = Pick<StandingGround, "accounts" | "written">;

interface GroundAsked {
  readonly closingId: string;
  readonly known?: KnownBooks;
  readonly isYearBefore?: true;
}

/** Of the year before, the year before that is read only for the loss that nobody has typed. */
async function readGround(
  deps: TaxGroundDeps,
  transaction: Transaction,
  { closingId, known, isYearBefore }: GroundAsked,
): Promise<TaxGround | null> {
  const record = await deps.taxes.readRecord(transaction, closingId);
  if (record === null) return null;
  const { content: chosen, answers: answered, formCodes, mappings, ...company } = record;
  const entries = known?.written ?? (await readEntryStandings(deps, transaction, closingId));
  const [content, answers] = [chosen?.value ?? emptyContent, answered?.value ?? emptyAnswers];
  const needsLastYear = isYearBefore !== true || content.losses.broughtForward === null;
  const lastYear = needsLastYear ? await readLastYear(deps, transaction, company) : null;
  const balances =
    known?.accounts ?? (await readBalances(deps, transaction, { closingId, company, entries }));
  return {
    ...company,
    closingId,
    lastYear,
    books: booksOf({ company, balances, formCodes, mappings, entries, lastYear }),
    content,
    version: chosen?.version ?? 0,
    changed: chosen,
    answers,
    answersVersion: answered?.version ?? 0,
    choice: choiceOf({ content, answers, lastLoss: lossOf(lastYear) }),
    mappings,
    entries,
    taxEntries: entries.filter(isOfTaxChoice),
  };
}

async function readLastYear(
  deps: TaxGroundDeps,
  transaction: Transaction,
  { previousClosingId: closingId }: TaxCompany,
): Promise<TaxReturn | null> {
  const ground =
    closingId === null ? null : await readGround(deps, transaction, { closingId, isYearBefore: true });
  if (ground?.books.ok !== true) return null;
  const made = computeTax(ground.books.value.asBooked, { ...ground.choice, choice: "booked" });
  return made.ok ? made.value : null;
}

/** Tells what last year leaves to deduct (INK2 1.2), in whole kronor; null when it is not known. */
export function lossOf(lastYear: TaxReturn | null): bigint | null {
  return lastYear === null ? null : (lastYear.ink2.get("7114") ?? 0n);
}

/** None before the first import. */
async function readBalances(
  { figures }: TaxGroundDeps,
  transaction: Transaction,
  { closingId, company, entries }: Pick<Said, "company" | "entries"> & { readonly closingId: string },
): Promise<readonly AccountBalance[]> {
  const figured = entries.map(figuredEntry);
  const balances = await figures.readBalances(transaction, closingId, accountsOf(figured));
  return balances === null
    ? []
    : adjust(balances.booked, adjustingEntries(figured, company.fiscalYear), balances.chart);
}

interface Said {
  readonly company: TaxCompany;
  readonly balances: readonly AccountBalance[];
  readonly formCodes: ReadonlyMap<string, string>;
  readonly mappings: ReadonlyMap<string, string>;
  readonly entries: readonly EntryWithStatus[];
  readonly lastYear: TaxReturn | null;
}

function booksOf({ company, balances, formCodes, mappings, entries, lastYear }: Said): TaxGround["books"] {
  const { companyForm, currentImport, fiscalYear, knownYears } = company;
  if (companyForm !== "limited-company") return refused({ kind: "company-form-not-supported", companyForm });
  if (currentImport === null) return refused({ kind: "tax-without-import" });
  const accounts = taxAccountsOf(balances.map((balance) => balanceOf(balance, { formCodes, mappings })));
  if (!accounts.ok) return accounts;
  const asBooked = { fiscalYear, knownYears, accounts: accounts.value, ...saidLastYear(lastYear) };
  const written = entries.filter(isOfTaxChoice).filter((entry) => isInBooks(entry, fiscalYear));
  const base = { ...asBooked, accounts: post(accounts.value, written.map(taken)) };
  return ok({ asBooked, base });
}

function saidLastYear(lastYear: TaxReturn | null): Pick<TaxBooks, "lastYear"> {
  const loss = lossOf(lastYear);
  if (loss === null) return {};
  return { lastYear: { loss, negativePayrollBase: lastYear?.ink2.get("7133") ?? 0n } };
}

function balanceOf(
  { account, name, type, opening, closing }: AccountBalance,
  { formCodes, mappings }: Pick<Said, "formCodes" | "mappings">,
): Parameters<typeof taxAccountsOf>[0][number] {
  return {
    account,
    name,
    isResultAccount: placeOfAccount(account, type ?? undefined).statement === "result",
    opening: opening ?? zeroOre,
    closing,
    formCode: formCodes.get(account) ?? null,
    chosen: mappings.get(account) ?? null,
  };
}
