/**
 * Which fields of the tax return rest on accounts that changed, and which fields on those. Wider than what moves them:
 * a field that stands as it stood is reached, and not changed.
 */
import { ink2sFields } from "../../forms/fields/ink2s.data.ts";
import { type FormPlace, codesOf } from "../../forms/placeAccount.ts";
import { isReserveAccount } from "../../tax/reserves/taxReserves.ts";
import type { GraphNode, NodeKey } from "../node.ts";

export interface FormGraphGround {
  /** Accounts that changed, in the books or not, each with its place in INK2R; null where nothing tells. */
  readonly accounts: readonly { readonly account: string; readonly place: FormPlace | null }[];
  /** The field of INK2S that takes an account's amount up, where somebody has said so. */
  readonly treatments: ReadonlyMap<string, string | null>;
}

/** What cutting to kronor leaves goes to free equity, and so does the result that is not booked. */
const freeEquity = "7302";
const results = ["7450", "7550"];
/** Årets resultat and the tax in it, of INK2S and of INK2R. */
const carried = [
  ["7650", "7450"],
  ["7750", "7550"],
  ["7651", "7528"],
] as const;
/** Schablonintäkt, and what a reversal is raised by. */
const ofReserves = ["7654", "7673"];
const sums = ["7670", "7770"];
/** The first page's surplus and deficit, and what is carried there: the sums, and what a bar holds back. */
const firstPage = ["7104", "7114"];

/** Lists the fields that are computed from those accounts, and from each other. */
export function formGraph({ accounts, treatments }: FormGraphGround): readonly GraphNode[] {
  return [
    ...accounts.flatMap(({ account, place }) => ofAccount(account, { place, treatments })),
    ...carried.map(([code, from]) => edge(`field:INK2S:${code}`, `field:INK2R:${from}`)),
    ...ink2sFields
      .filter(({ sign, code }) => sign !== "*" && !sums.includes(code))
      .flatMap(({ code }) => sums.map((sum) => edge(`field:INK2S:${sum}`, `field:INK2S:${code}`))),
    ...[...sums, "7672"].flatMap((code) =>
      firstPage.map((page) => edge(`field:INK2:${page}`, `field:INK2S:${code}`)),
    ),
  ];
}

function ofAccount(
  account: string,
  { place, treatments }: { readonly place: FormPlace | null } & Pick<FormGraphGround, "treatments">,
): readonly GraphNode[] {
  const inBooks = place === null ? [] : codesOf(place);
  const isOfResult = /^[3-8]/.test(account);
  const treated = treatments.get(account) ?? null;
  const inTax = [...(treated === null ? [] : [treated]), ...(isReserveAccount(account) ? ofReserves : [])];
  return [
    ...[...new Set([...inBooks, freeEquity, ...(isOfResult ? results : [])])].map((code) =>
      edge(`field:INK2R:${code}`, `account:${account}`),
    ),
    ...inTax.map((code) => edge(`field:INK2S:${code}`, `account:${account}`)),
  ];
}

function edge(node: NodeKey, below: NodeKey): GraphNode {
  return { node, restsOn: [below] };
}
