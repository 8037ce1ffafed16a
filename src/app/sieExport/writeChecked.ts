/** Writes a document, reads the bytes back with our own reader, and gives nothing but what says the same. */
import type { SieDocument } from "#formats/sie/document/document.ts";
import { renderSieWriteProblem } from "#formats/sie/document/problemTexts.ts";
import type { SieWriteProblem } from "#formats/sie/document/problems.ts";
import { readSie } from "#formats/sie/readSie.ts";
import type { SieFile } from "#formats/sie/sieFile.ts";
import { writeSie } from "#formats/sie/writeSie.ts";
import { invariant } from "#lib/invariant.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import { type CharacterProblem, findCharacters } from "./findCharacters.ts";
import { readsBackAs } from "./readsBackAs.ts";

export type WriteProblem =
  | CharacterProblem
  /** Swedish sentences of the format's own table. */
  | { readonly kind: "sie-not-writable"; readonly reasons: readonly string[]; readonly more: number };

export interface WrittenFile {
  readonly bytes: Uint8Array;
  /** The same bytes as our reader reads them. */
  readonly read: SieFile;
}

const mostTold = 50;

/** Writes it, or says everything that is in the way; `numbers` names the vouchers that have no name in the file. */
export function writeChecked(
  document: SieDocument,
  numbers: readonly string[] = [],
): Result<WrittenFile, WriteProblem> {
  const characters = findCharacters(document, numbers);
  if (characters !== null) return refused(characters);
  const written = writeSie(document);
  if (!written.ok) return refused(problemOf(written.problem));
  const read = readSie(written.value);
  invariant(read.ok && read.value.checksum.state === "correct", "A written SIE file reads back");
  invariant(readsBackAs(read.value, document), "A written SIE file says what the document says");
  return ok({ bytes: written.value, read: read.value });
}

function problemOf(problems: readonly SieWriteProblem[]): WriteProblem {
  const reasons = problems.slice(0, mostTold).map(renderSieWriteProblem);
  return { kind: "sie-not-writable", reasons, more: problems.length - reasons.length };
}
