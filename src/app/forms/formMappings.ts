/** Where accounts stand in INK2R, and the client's own choice of it, which holds in every closing of the client's. */
import { boxName } from "#domain/forms/fields/boxName.ts";
import { ink2rFields } from "#domain/forms/fields/ink2r.data.ts";
import {
  type FormPlace,
  type PlacedBy,
  codesOf,
  placeAccount,
  placeInChart,
} from "#domain/forms/placeAccount.ts";
import type { Ore } from "#domain/money/ore.ts";
import type { TaxAccount } from "#domain/tax/taxBooks.ts";
import type { TaxReturn } from "#domain/tax/taxReturn.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../firm/actor.ts";
import { formsNowOf } from "../signOff/forms/formsNow.ts";
import { type TaxGroundProblem, readTaxGround } from "../tax/readTaxGround.ts";
import { noteFormChanges } from "../upkeep/noteFormChanges.ts";
import type { AnswerDeps } from "./formAnswers.ts";
import { lockForms } from "./formsGround.ts";

export interface MappingLine {
  readonly account: string;
  readonly name: string;
  readonly closing: Ore;
  readonly used: string | null;
  readonly by: PlacedBy["by"] | null;
  readonly chosen: string | null;
  readonly given: string | null;
  readonly bas: string | null;
}

export type MappingsProblem = { readonly kind: "not-found" } | TaxGroundProblem;
export type MappingProblem =
  | MappingsProblem
  | {
      readonly kind: "field-does-not-suit-account";
      readonly account: string;
      readonly code: string;
      readonly box: string;
    };

/** The box of the year's result is summed, and no account's own. */
const computed: readonly string[] = ["7450", "7550"];

/** The boxes that one may choose. */
export const chosenFields = ink2rFields.filter(({ code }) => !computed.includes(code));

/** Lists the accounts with an amount: first those that have no box, then what only other sources or nobody agree on. */
export async function readMappings(
  deps: AnswerDeps,
  actor: Actor,
  closingId: string,
): Promise<Result<readonly MappingLine[], MappingsProblem>> {
  return deps.inFirm(
    actor.firmId,
    async (transaction): Promise<Result<readonly MappingLine[], MappingsProblem>> => {
      const ground = await readTaxGround(deps, transaction, closingId);
      if (ground === null) return refused({ kind: "not-found" });
      if (!ground.books.ok) return ground.books;
      const { taxReturn } = formsNowOf(ground);
      const filled = taxReturn.ok ? boxByAccount(taxReturn.value) : new Map<string, string>();
      const inUse = ground.books.value.asBooked.accounts.filter(({ closing }) => closing !== 0n);
      const lines = inUse.map((account) => lineOf(account, filled.get(account.account) ?? null));
      return ok(lines.toSorted((one, other) => urgencyOf(one) - urgencyOf(other)));
    },
  );
}

export interface MappingChange {
  readonly closingId: string;
  readonly account: string;
  /** Null takes the choice back. */
  readonly code: string | null;
}

/** Chooses the box of an account; refused when it is on the other side than the account. */
export async function chooseMapping(
  deps: AnswerDeps,
  actor: Actor,
  { closingId, account, code }: MappingChange,
): Promise<Result<null, MappingProblem>> {
  return deps.inFirm(actor.firmId, async (transaction): Promise<Result<null, MappingProblem>> => {
    if (!(await lockForms(deps, transaction, closingId))) return refused({ kind: "not-found" });
    const ground = await readTaxGround(deps, transaction, closingId);
    if (ground === null) return refused({ kind: "not-found" });
    if (!ground.books.ok) return ground.books;
    const found = ground.books.value.asBooked.accounts.find((one) => one.account === account);
    if (found === undefined) return refused({ kind: "not-found" });
    if (code !== null && !suits(found, code)) {
      return refused({ kind: "field-does-not-suit-account", account, code, box: boxName(code) });
    }
    if (found.chosen === code) return ok(null);
    const by = actor.userId;
    await deps.taxes.writeMapping(transaction, { clientId: ground.clientId, account, code, by });
    await noteFormChanges(deps, transaction, { closingId, by, through: "mapping" });
    await deps.log.write(transaction, {
      by,
      kind: code === null ? "form-mapping-taken-back" : "form-mapping-chosen",
      closingId,
      data: { account, code: code ?? found.chosen },
    });
    return ok(null);
  });
}

function suits(account: TaxAccount, code: string): boolean {
  if (!chosenFields.some((field) => field.code === code)) return false;
  return placeAccount({ ...account, chosen: code })?.by === "choice";
}

function boxByAccount({ ink2r }: TaxReturn): ReadonlyMap<string, string> {
  const boxes = Array.from(ink2r.accounts, ([code, accounts]) =>
    accounts.map(({ account }) => [account, code] as const),
  );
  return new Map(boxes.flat());
}

/** `filled` is the box that it stands in; null when the forms cannot be filled, or have none of its own for it. */
function lineOf(one: TaxAccount, filled: string | null): MappingLine {
  const { account, name, closing, chosen, given } = one;
  const placed = placeAccount(one);
  const bas = placeInChart(account);
  return {
    account,
    name,
    closing,
    used: filled ?? (placed === null ? null : codeOf(placed.place, closing)),
    by: placed?.by ?? null,
    chosen,
    given,
    bas: bas === null ? null : codeOf(bas.place, closing),
  };
}

/** Of twins the one that the account alone would stand in; of the booked result that of the year's result. */
function codeOf(place: FormPlace, closing: Ore): string | null {
  const [first = null, second = null] = codesOf(place);
  return closing > 0n && second !== null ? second : first;
}

function urgencyOf({ used, by, given, bas }: MappingLine): number {
  if (used === null) return 0;
  if (by === "suggestion") return 1;
  return given !== null && bas !== null && given !== bas ? 2 : 3;
}
