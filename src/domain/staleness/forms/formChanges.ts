/**
 * What changed in a form of the tax return since it was last looked at, field by field, and why. A form rests on what
 * its fields say, in whole kronor: what moves no field is no change of it.
 */
import type { Fields } from "../../forms/fillInk2r.ts";
import type { FormName } from "../../forms/formName.ts";
import { type Cause, type FieldChanged, type FormChange, mostListed } from "../cause.ts";
import type { BasisNode, GraphNode, NodeKey } from "../node.ts";
import { type CausesByNode, whatIsReached } from "../reach.ts";

/** A form as it stands: its fields, or why it cannot be filled. */
export type FilledForm = { readonly fields: Fields } | { readonly problem: string };

/** The node of a form that cannot be filled, beside what its fields said. */
function problemNode(form: FormName): NodeKey {
  return `field:${form}:`;
}

/** What a signature of a form rests on: each field that has an amount, in the order of their codes. */
export function formBasis(form: FormName, filled: FilledForm): readonly BasisNode[] {
  if ("problem" in filled) return [{ node: problemNode(form), hash: filled.problem }];
  return Array.from(filled.fields)
    .filter(([, amount]) => amount !== 0n)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, amount]) => ({ node: `field:${form}:${code}`, hash: amount.toString() }));
}

export interface FormChanges {
  readonly form: FormName;
  /** The basis as it was noted last: of the signature, or of what went stale after it. */
  readonly before: readonly BasisNode[];
  readonly now: FilledForm;
  /** What changed in the books, with why, and which fields rest on it. */
  readonly changed: CausesByNode;
  readonly graph: readonly GraphNode[];
  readonly by: string | null;
  readonly through: FormChange | null;
  readonly rowOf: (code: string) => string;
}

export interface ChangedForm {
  readonly causes: readonly Cause[];
  /** What the next change is told from. */
  readonly basis: readonly BasisNode[];
}

/** Tells why a form is not what it was; null when every field is. */
export function formChange(changes: FormChanges): ChangedForm | null {
  const { form, before, now } = changes;
  const problem = problemNode(form);
  const known = before.filter(({ node }) => node !== problem);
  if ("problem" in now) {
    const isTold = before.some(({ node, hash }) => node === problem && hash === now.problem);
    if (isTold) return null;
    const causes: readonly Cause[] = [{ kind: "form-not-filled", form, problem: now.problem }];
    return { causes, basis: [...known, ...formBasis(form, now)] };
  }
  const basis = formBasis(form, now);
  const fields = changedFields(form, known, basis);
  return fields.length === 0 ? null : { causes: causesOf(fields, changes), basis };
}

/** Lists the fields that say something else than what was signed; none where the form cannot be filled. */
export function changedCodes(
  form: FormName,
  signed: readonly BasisNode[],
  now: FilledForm,
): readonly string[] {
  if ("problem" in now) return [];
  const known = signed.filter(({ node }) => node !== problemNode(form));
  return changedFields(form, known, formBasis(form, now)).map(({ code }) => code);
}

interface FieldChange {
  readonly node: NodeKey;
  readonly code: string;
  readonly before: bigint;
  readonly after: bigint;
}

function changedFields(
  form: FormName,
  before: readonly BasisNode[],
  now: readonly BasisNode[],
): readonly FieldChange[] {
  const then = new Map(before.map(({ node, hash }) => [node, BigInt(hash)]));
  const later = new Map(now.map(({ node, hash }) => [node, BigInt(hash)]));
  const prefix = `field:${form}:`;
  return Array.from(new Set([...then.keys(), ...later.keys()]))
    .toSorted()
    .map((node) => {
      const amounts = { before: then.get(node) ?? 0n, after: later.get(node) ?? 0n };
      return { node, code: node.slice(prefix.length), ...amounts };
    })
    .filter((field) => field.before !== field.after);
}

/** The accounts' own causes, each once; a field that no account explains tells its own amounts. */
function causesOf(fields: readonly FieldChange[], changes: FormChanges): readonly Cause[] {
  const reached = whatIsReached(changes.graph, changes.changed);
  const { form, by, through, rowOf } = changes;
  const ofAccounts = new Set(fields.flatMap(({ node }) => reached.get(node) ?? []));
  const unexplained = fields
    .filter(({ node, code }) => !reached.has(node) && !followsOthers(code, fields))
    .map(({ code, before, after }): FieldChanged => {
      return { kind: "field-changed", form, code, row: rowOf(code), before, after, by, through };
    });
  return [...ofAccounts, ...unexplained].slice(0, mostListed);
}

/** What sums other fields (4.15, 4.16) is told by them, where one of them changed. */
const sums: readonly string[] = ["7670", "7770"];

function followsOthers(code: string, fields: readonly FieldChange[]): boolean {
  return sums.includes(code) && fields.some((other) => !sums.includes(other.code));
}
