/** Kontroller: the import's own and the closing's, as they stand now, with what people have marked. */
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../firm/actor.ts";
import type { InFirm, Transaction } from "../firm/inFirm.ts";
import type { Standing } from "../reconciliation/standing.ts";
import { type NotFound, type StandingDeps, readStanding } from "../signOff/signOffDeps.ts";
import { readFormsNow } from "../signOff/forms/formsNow.ts";
import { type SubjectView, type ViewDeps, subjectView } from "../signOff/subjectView.ts";
import { withForms } from "../signOff/forms/taxChecks.ts";
import type { TaxGroundDeps } from "../tax/readTaxGround.ts";
import { isTaxBegun } from "./taxTodo.ts";

/** Port: where vouchers that findings name stand in the closing's current import. */
export interface VoucherPlaceStore {
  /** By name (`A 231`); one that is not there, or is there twice, has none. */
  findVouchers(
    transaction: Transaction,
    closingId: string,
    names: readonly string[],
  ): Promise<ReadonlyMap<string, number>>;
}

export interface ChecksDeps extends StandingDeps, TaxGroundDeps, ViewDeps {
  readonly inFirm: InFirm;
  readonly voucherPlaces: VoucherPlaceStore;
}

export type StandingCheck = Standing["checks"][number] & {
  readonly from: "import" | "closing";
  readonly view: SubjectView;
};

export interface Checks {
  readonly checks: readonly StandingCheck[];
  readonly voucherIndexes: ReadonlyMap<string, number>;
}

/** Reads them in the order in which they are shown; none before the first import. */
export async function readChecks(
  deps: ChecksDeps,
  actor: Actor,
  closingId: string,
): Promise<Result<Checks, NotFound>> {
  return deps.inFirm(actor.firmId, async (transaction) => {
    const known = await readStanding(deps, transaction, closingId);
    if (known === null) return refused({ kind: "not-found" });
    const isBegun = await isTaxBegun(deps, transaction, known);
    const forms = isBegun ? await readFormsNow(deps, transaction, known.ground) : null;
    const standing = withForms(known, forms, deps.hash);
    const ofImport = new Set<string>(standing.ground.currentImport?.checks.map(({ name }) => name));
    const checks: StandingCheck[] = [];
    for (const check of standing.checks) {
      const { name } = check.check;
      const view = await subjectView(deps, transaction, { standing, subject: { kind: "check", key: name } });
      if (view !== null) checks.push({ ...check, view, from: ofImport.has(name) ? "import" : "closing" });
    }
    const names = checks.flatMap(({ check }) => check.findings.flatMap(({ voucher }) => voucher ?? []));
    const voucherIndexes = await deps.voucherPlaces.findVouchers(transaction, closingId, [...new Set(names)]);
    return ok({ checks, voucherIndexes });
  });
}
