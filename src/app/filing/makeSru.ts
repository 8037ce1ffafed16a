/** Hämta SRU: makes both files of a tax return as a version that is kept, while nothing hinders them. */
import type { SruMoment } from "#formats/sru/sruFile.ts";
import { invariant } from "#lib/invariant.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../firm/actor.ts";
import type { Transaction } from "../firm/inFirm.ts";
import { type FormProblem, formFindings } from "../forms/formFindings.ts";
import { type FormsGround, lockForms, readFormsGround } from "../forms/formsGround.ts";
import type { ReadFormsDeps } from "../forms/readForms.ts";
import type { NoteDeps, NotFound } from "../signOff/signOffDeps.ts";
import type { Sha256 } from "../snapshots/sha256.ts";
import { marksOf } from "../tax/taxContent.ts";
import { sruFiles } from "../taxReturn/sruBlocks.ts";
import { keepFiling } from "./keepFiling.ts";
import { sruSender } from "./sender.ts";

export interface MakeSruDeps extends ReadFormsDeps, NoteDeps {
  readonly sha256: Sha256;
  /** A moment as the files write it, by the clock in Sweden. */
  readonly fileMoment: (at: string) => SruMoment;
  readonly programVersion: string;
}

/** With everything that hinders the files. */
export type SruRefused = { readonly kind: "sru-refused"; readonly problems: readonly FormProblem[] };

/** Makes a version and gives its number; that of the newest when it says the same, by the same sender. */
export async function makeSru(
  deps: MakeSruDeps,
  actor: Actor,
  closingId: string,
): Promise<Result<number, NotFound | SruRefused>> {
  return deps.inFirm(actor.firmId, async (transaction): Promise<Result<number, NotFound | SruRefused>> => {
    if (!(await lockForms(deps, transaction, closingId))) return refused({ kind: "not-found" });
    const ground = await readFormsGround(deps, transaction, closingId);
    if (ground === null) return refused({ kind: "not-found" });
    const problems = problemsOf(deps, ground);
    if (problems.length > 0) return refused({ kind: "sru-refused", problems });
    const [newest] = ground.versions;
    const senderHash = deps.hash(JSON.stringify(ground.sender));
    if (newest?.saidHash === ground.saidHash && newest.senderHash === senderHash) return ok(newest.version);
    const version = (newest?.version ?? 0) + 1;
    const sha256 = await insert(deps, transaction, { ground, version, senderHash, by: actor.userId });
    await keepFiling(deps, transaction, ground.standing);
    await deps.log.write(transaction, {
      by: actor.userId,
      kind: "sru-made",
      closingId,
      data: { version, sha256 },
    });
    return ok(version);
  });
}

function problemsOf(deps: MakeSruDeps, ground: FormsGround): readonly FormProblem[] {
  const errors = formFindings(ground, deps.today()).filter(({ severity }) => severity === "error");
  const unfilled = ground.made.ok ? [] : [ground.made.problem];
  return [...unfilled, ...errors.map(({ finding }) => finding)];
}

interface Made {
  readonly ground: FormsGround;
  readonly version: number;
  readonly senderHash: string;
  readonly by: string;
}

async function insert(
  deps: MakeSruDeps,
  transaction: Transaction,
  { ground, version, senderHash, by }: Made,
): Promise<string> {
  const { tax, made, sender, saidHash } = ground;
  const read = sender === null ? null : sruSender(sender, deps.today());
  invariant(made.ok && read?.ok === true && saidHash !== null, "What hinders the files has been told.");
  const madeAt = deps.now();
  const files = sruFiles({
    fiscalYear: tax.fiscalYear,
    organizationNumber: tax.organizationNumber,
    companyName: tax.name,
    taxReturn: made.value,
    marks: marksOf(tax.answers),
    sender: read.value,
    moment: deps.fileMoment(madeAt),
    program: `Skatt & Bokslut ${deps.programVersion}`,
  });
  invariant(files.ok, "What the files cannot hold has been told.");
  const sha256 = hex(deps.sha256.ofBytes(files.value.forms));
  await deps.filings.insertVersion(transaction, {
    closingId: tax.closingId,
    version,
    madeAt,
    by,
    ...files.value,
    sha256,
    saidHash,
    senderHash,
  });
  return sha256;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
