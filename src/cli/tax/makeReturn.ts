/** Reads a SIE file and makes the tax return of it, as the options of the command line say. */
import { type TaxBooksProblem, taxBooksOf } from "#app/taxReturn/taxBooksOf.ts";
import { readSieSource } from "#app/imports/sieSource.ts";
import type { SourceFile, SourceProblem } from "#app/imports/readSource.ts";
import { isTypedField } from "#domain/forms/fillInk2s.ts";
import { ink2Fields } from "#domain/forms/fields/ink2.data.ts";
import { type TaxProblem, computeTax } from "#domain/tax/computeTax.ts";
import { type TaxChoice, noChoice } from "#domain/tax/taxChoice.ts";
import type { TaxReturn } from "#domain/tax/taxReturn.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import { type FileProblem, readInputFile } from "../inputFile.ts";
import { type OtherBalance, otherBalancesOf } from "./otherBalances.ts";

export interface TaxOptions {
  readonly choice: TaxChoice["choice"];
  /** Whole kronor by field. */
  readonly adjust: ReadonlyMap<string, bigint>;
  /** Years by account. */
  readonly reserve: ReadonlyMap<string, number>;
  readonly excess?: true;
}

export type ReturnProblem =
  | TaxProblem
  | TaxBooksProblem
  | { readonly kind: "currency-not-kronor"; readonly currency: string }
  | { readonly kind: "field-not-typed"; readonly code: string };

export interface MadeReturn {
  readonly source: SourceFile;
  readonly otherBalances: readonly OtherBalance[];
  readonly made: Result<TaxReturn, ReturnProblem>;
}

/** Makes it; a file that cannot be read is one thing, books that make no return another. */
export function makeReturn(
  path: string,
  options: TaxOptions,
): Result<MadeReturn, FileProblem | SourceProblem> {
  const bytes = readInputFile(path);
  if (!bytes.ok) return bytes;
  const read = readSieSource(bytes.value);
  if (!read.ok) return read;
  const source = read.value;
  return ok({ source, otherBalances: otherBalancesOf(source), made: compute(source, options) });
}

function compute(
  source: SourceFile,
  { choice, adjust, reserve, excess }: TaxOptions,
): Result<TaxReturn, ReturnProblem> {
  const untyped = Array.from(adjust.keys()).find((code) => !isTypedField(code) && !isTypedOnFirstPage(code));
  if (untyped !== undefined) return refused({ kind: "field-not-typed", code: untyped });
  const { currency } = source;
  if (currency !== "SEK") return refused({ kind: "currency-not-kronor", currency });
  const books = taxBooksOf(source);
  if (!books.ok) return books;
  return computeTax(books.value, {
    ...noChoice,
    choice,
    typed: adjust,
    reserveYears: reserve,
    excess: { ...noChoice.excess, rule: excess === true ? "lowest" : "none" },
  });
}

function isTypedOnFirstPage(code: string): boolean {
  const field = ink2Fields.find((one) => one.code === code);
  return field !== undefined && field.type !== "mark" && code !== "7104" && code !== "7114";
}
