/** What a source file says of itself, whatever its format: kept with the import and shown before it. */
import type { Bookkeeping } from "#domain/bookkeeping/bookkeeping.ts";
import type { SourceQuality } from "#domain/imports/checkSource.ts";
import type { StatedYear } from "#domain/imports/importObstacles.ts";
import type { Result } from "#lib/result.ts";

export interface SourceFinding {
  readonly kind: string;
  readonly severity: "error" | "warning" | "info";
  /** From 1; 0 when it has no place. */
  readonly line: number;
  /** A whole sentence in Swedish. */
  readonly text: string;
}

export interface SourceFindings {
  /** The most serious first, at most `mostFindings`; the counts are true. */
  readonly list: readonly SourceFinding[];
  readonly counts: readonly {
    readonly kind: string;
    readonly severity: SourceFinding["severity"];
    readonly count: number;
  }[];
}

export interface SourceProfile extends SourceQuality {
  /** The program that wrote the file. */
  readonly program: string;
  readonly sieType: "1" | "2" | "3" | "4E" | "4I";
  readonly companyForm: string | null;
}

/** A file as it was read. */
export interface SourceFile {
  readonly bookkeeping: Bookkeeping;
  readonly profile: SourceProfile;
  /** Of all amounts: SEK where the source says nothing else. */
  readonly currency: string;
  readonly statedYear: StatedYear;
  readonly fiscalYears: readonly { readonly index: number; readonly start: string; readonly end: string }[];
  readonly findings: SourceFindings;
}

/** Why a file cannot be read at all: a kind and the data of its sentence. */
export type SourceProblem = { readonly kind: string } & Readonly<Record<string, string | number>>;

export type ReadSource = (bytes: Uint8Array) => Result<SourceFile, SourceProblem>;

export const mostFindings = 1000;
