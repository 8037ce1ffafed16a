/** Lists the appendices of a closing, each with what it says and how it stands. */
import type { Ore } from "#domain/money/ore.ts";
import type { AccountStatus } from "#domain/signOff/accountStatus.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import { totalOf } from "../appendixFigures/saidAppendix.ts";
import type { Actor } from "../firm/actor.ts";
import { readStanding } from "../signOff/signOffDeps.ts";
import { subjectGround } from "../signOff/subjectGround.ts";
import type { AppendixDeps, NotFound } from "./appendixDeps.ts";
import type { AppendixHead } from "./appendixStore.ts";

export interface AppendixLine extends Omit<AppendixHead, "accounts" | "rolledFrom"> {
  readonly accounts: readonly { readonly account: string; readonly name: string }[];
  readonly balance: Ore | null;
  readonly total: Ore | null;
  /** What is left when all the appendices of its accounts are counted. */
  readonly difference: Ore | null;
  readonly status: AccountStatus;
  readonly files: number;
  readonly findings: number;
}

/** Lists them in the order of number. */
export async function listAppendices(
  deps: AppendixDeps,
  actor: Actor,
  closingId: string,
): Promise<Result<readonly AppendixLine[], NotFound>> {
  return deps.inFirm(actor.firmId, async (transaction) => {
    const standing = await readStanding(deps, transaction, closingId);
    if (standing === null) return refused({ kind: "not-found" });
    const heads = await deps.appendices.readHeads(transaction, closingId);
    const said = await deps.appendices.readSaid(transaction, closingId);
    const files = await deps.appendices.readFileHashes(transaction, closingId);
    return ok(
      heads.map(({ appendixId, number, kind, name, accounts, group }): AppendixLine => {
        const subject = { kind: "appendix", key: appendixId } as const;
        const ground = subjectGround(standing, subject, deps.hash);
        return {
          appendixId,
          number,
          kind,
          name,
          group,
          accounts: accounts.map((account) => ({
            account,
            name: standing.accounts.get(account)?.name ?? "",
          })),
          balance: ground?.figures?.closing ?? null,
          total: totalOf(said.get(appendixId)),
          difference: ground?.figures?.difference ?? null,
          status: ground?.status ?? "not-started",
          files: files.get(appendixId)?.length ?? 0,
          findings: said.get(appendixId)?.findings ?? 0,
        };
      }),
    );
  });
}
