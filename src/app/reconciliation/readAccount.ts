/** Reads one account as its panel shows it: figures, support, sign-off, and where each figure comes from. */
import type { AccountStatus } from "#domain/signOff/accountStatus.ts";
import type { ClosingFinding } from "#domain/closingChecks/closingCheck.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../firm/actor.ts";
import { readStanding } from "../signOff/signOffDeps.ts";
import { subjectGround } from "../signOff/subjectGround.ts";
import { type SubjectView, type ViewDeps, subjectView } from "../signOff/subjectView.ts";
import { type AccountTraces, accountTraces } from "./accountTraces.ts";
import type { TableDeps } from "./readTable.ts";
import type { AccountStanding, Standing } from "./standing.ts";
import type { SupportingAppendix } from "./standingStore.ts";

export interface AccountView {
  readonly account: AccountStanding;
  readonly signOff: SubjectView;
  readonly appendices: readonly (SupportingAppendix & { readonly status: AccountStatus })[];
  readonly traces: AccountTraces;
  readonly findings: readonly (Pick<ClosingFinding, "text" | "amount"> & { readonly check: string })[];
}

/** Reads it; only accounts of the reconciliation table have it. */
export async function readAccount(
  deps: TableDeps & ViewDeps,
  actor: Actor,
  asked: { readonly closingId: string; readonly account: string },
): Promise<Result<AccountView, { readonly kind: "not-found" }>> {
  return deps.inFirm(actor.firmId, async (transaction) => {
    const standing = await readStanding(deps, transaction, asked.closingId);
    const account = standing?.accounts.get(asked.account);
    if (standing === null || account === undefined) return refused({ kind: "not-found" });
    const subject = { kind: "account", key: account.account } as const;
    const signOff = await subjectView(deps, transaction, { standing, subject });
    if (signOff === null) return refused({ kind: "not-found" });
    const appendices = account.support.map((appendix) => ({
      ...appendix,
      status: statusOfAppendix(deps, standing, appendix),
    }));
    const traces = accountTraces(standing, account);
    return ok({ account, signOff, appendices, traces, findings: findingsOf(standing, account) });
  });
}

function statusOfAppendix(
  { hash }: TableDeps,
  standing: Standing,
  { appendixId: key }: SupportingAppendix,
): AccountStatus {
  return subjectGround(standing, { kind: "appendix", key }, hash)?.status ?? "not-started";
}

function findingsOf({ checks }: Standing, { account }: AccountStanding): AccountView["findings"] {
  return checks
    .filter(({ check }) => check.outcome === "attention")
    .flatMap(({ check }) =>
      check.findings
        .filter((finding) => finding.account === account)
        .map(({ text, amount }) => ({ check: check.name, text, amount })),
    );
}
