/** Reads an appendix with everything that its page shows. */
import type { Appendix, AppendixKind } from "#domain/appendices/appendix.ts";
import { type FiguresOf, figuresOf } from "#domain/appendices/appendixKinds.ts";
import type { AppendixFigures } from "#domain/appendices/figure.ts";
import type { AppendixContext } from "#domain/appendices/kindRules.ts";
import { type Ore, ore } from "#domain/money/ore.ts";
import { sumKnown } from "#domain/reconciliation/figures.ts";
import { invariant } from "#lib/invariant.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import { balanceOf, contextOf, readFigureGround, sideOf } from "../appendixFigures/figureGround.ts";
import { otherOf } from "../appendixFigures/saidAppendix.ts";
import type { Attachment, AttachmentStore } from "../attachments/attachmentStore.ts";
import type { Actor, Person } from "../firm/actor.ts";
import type { Transaction } from "../firm/inFirm.ts";
import type { LedgerSupport } from "../ledgers/ledgerSupport.ts";
import type { Standing } from "../reconciliation/standing.ts";
import { readStanding } from "../signOff/signOffDeps.ts";
import { type SubjectView, subjectView } from "../signOff/subjectView.ts";
import { type LastYear, readLastYear } from "../rollForward/lastYear.ts";
import type { AppendixDeps, AppendixPlace, NotFound } from "./appendixDeps.ts";
import type { AppendixClosing, SaidAppendix, StoredAppendix } from "./appendixStore.ts";

export interface ReadAppendixDeps extends AppendixDeps {
  readonly attachments: AttachmentStore;
}

export interface AppendixAccount {
  readonly account: string;
  readonly name: string;
  readonly balance: Ore | null;
  readonly amount: Ore | null;
  readonly others: Ore | null;
  readonly difference: Ore | null;
}

export interface AppendixPage {
  readonly closing: AppendixClosing;
  readonly stored: StoredAppendix;
  readonly figures: FiguresOf<AppendixKind>;
  readonly accounts: readonly AppendixAccount[];
  /** Where the vouchers of picked rows stand now; those that are gone are left out. */
  readonly vouchers: readonly { readonly rowId: string; readonly voucherIndex: number }[];
  /** Of the ledger that it shows; null of other kinds. */
  readonly support: LedgerSupport | null;
  readonly files: readonly Attachment[];
  readonly lastYear: LastYear | null;
  readonly standing: Standing;
  readonly signOff: SubjectView;
  /** Those who have put amounts in the place of computed ones, by id. */
  readonly people: ReadonlyMap<string, Person>;
}

/** Reads it; what its kind does not need is not read. */
export async function readAppendix(
  deps: ReadAppendixDeps,
  actor: Pick<Actor, "firmId">,
  place: AppendixPlace,
): Promise<Result<AppendixPage, NotFound>> {
  return deps.inFirm(actor.firmId, async (transaction) => {
    const { closingId, appendixId } = place;
    const closing = await deps.appendices.readClosing(transaction, closingId);
    const stored = closing === null ? null : await deps.appendices.readAppendix(transaction, place);
    const standing = stored === null ? null : await readStanding(deps, transaction, closingId);
    if (closing === null || stored === null || standing === null) return refused({ kind: "not-found" });
    const { appendix } = stored;
    const computed = await compute(deps, transaction, { closing, appendix, standing });
    const subject = { kind: "appendix", key: appendixId } as const;
    const signOff = await subjectView(deps, transaction, { standing, subject });
    invariant(signOff !== null, "An appendix that is there can be signed.");
    const owner = { closingId, kind: "appendix", id: appendixId } as const;
    return ok({
      closing,
      stored,
      standing,
      signOff,
      ...computed,
      files: await deps.attachments.readFiles(transaction, owner),
      lastYear: await readLastYear(deps.appendices, transaction, { closing, stored }),
      people: await readPeople(deps, transaction, appendix),
    });
  });
}

interface Found {
  readonly closing: AppendixClosing;
  readonly appendix: Appendix;
  readonly standing: Standing;
}

async function compute(
  deps: AppendixDeps,
  transaction: Transaction,
  { closing, appendix, standing }: Found,
): Promise<Pick<AppendixPage, "figures" | "accounts" | "vouchers" | "support">> {
  const ground = await readFigureGround(deps, transaction, { closing, appendices: [appendix] });
  const heads = await deps.appendices.readHeads(transaction, closing.closingId);
  const said = await deps.appendices.readSaid(transaction, closing.closingId);
  const plain = heads.filter(({ kind, appendixId }) => kind !== "main" && appendixId !== appendix.id);
  const others = plain.map((head) => otherOf(head, said.get(head.appendixId)));
  const context = contextOf(ground, appendix, others);
  const figures = figuresOf(appendix, context);
  const saidByOthers = appendix.kind === "main" ? [] : plain.map(({ appendixId }) => said.get(appendixId));
  const side = sideOf(appendix.kind);
  return {
    figures,
    accounts: appendix.accounts.map((account) => {
      const { name, closing: balance } = balanceOf(ground, account);
      const amount = amountOf(figures, account);
      const difference = standing.accounts.get(account)?.difference ?? null;
      return { account, name, balance, amount, others: sumOf(saidByOthers, account), difference };
    }),
    vouchers: pickedVouchers(appendix, context),
    support: ground.supports.find((support) => support.side === side) ?? null,
  };
}

function pickedVouchers(
  { content }: Appendix,
  { voucherIndexOf }: Pick<AppendixContext, "voucherIndexOf">,
): AppendixPage["vouchers"] {
  if (!("rows" in content)) return [];
  return content.rows.flatMap((row) => {
    const picked = "voucher" in row ? row.voucher : null;
    const voucherIndex = picked === null ? null : voucherIndexOf(picked);
    return voucherIndex === null ? [] : [{ rowId: row.id, voucherIndex }];
  });
}

function amountOf({ sums }: AppendixFigures, account: string): Ore | null {
  return sums.find((sum) => sum.account === account)?.figure.value ?? null;
}

/** No other appendix says nothing: that is zero, not unknown. */
function sumOf(said: readonly (SaidAppendix | undefined)[], account: string): Ore | null {
  const amounts = said.flatMap((each) => each?.sums.filter((sum) => sum.account === account) ?? []);
  return amounts.length === 0 ? ore(0n) : sumKnown(amounts.map(({ amount }) => amount));
}

async function readPeople(
  deps: AppendixDeps,
  transaction: Transaction,
  { overrides }: Appendix,
): Promise<ReadonlyMap<string, Person>> {
  const userIds = [...new Set(overrides.map(({ by }) => by))];
  const people = userIds.length === 0 ? [] : await deps.signOffs.readPeople(transaction, userIds);
  return new Map(people.map((person) => [person.userId, person]));
}
