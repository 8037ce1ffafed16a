/** What stands under a subject now: its figures and what they rest on, as a signature keeps them. */
import { appendixKinds } from "#domain/appendices/appendixKinds.ts";
import { isFormName } from "#domain/forms/formName.ts";
import { checkBasis } from "#domain/closingChecks/checkState.ts";
import { type Ore, negateOre, ore, sumOre, zeroOre } from "#domain/money/ore.ts";
import { changeOfYear, sumKnown } from "#domain/reconciliation/figures.ts";
import { type AccountStatus, statusOf } from "#domain/signOff/accountStatus.ts";
import { type SignAgain, signAgain, signFormAgain } from "#domain/signOff/signAgain.ts";
import type { SignedFigures, Subject } from "#domain/signOff/signOffEvent.ts";
import type { SignOffState } from "#domain/signOff/signOffState.ts";
import {
  type HashText,
  accountBasis,
  accountNode,
  canonicalLine,
  materialityNode,
} from "#domain/staleness/basis.ts";
import { formBasis } from "#domain/staleness/forms/formChanges.ts";
import type { BasisNode } from "#domain/staleness/node.ts";
import { type AccountStanding, type Standing, signOffOf } from "../reconciliation/standing.ts";
import type { SupportingAppendix } from "../reconciliation/standingStore.ts";
import type { FormsNow } from "./forms/formsNow.ts";

export interface SubjectGround {
  readonly subject: Subject;
  /** As people call it: `1510 Kundfordringar`, `Bilaga 4 Kundreskontra`; empty of a check. */
  readonly name: string;
  readonly status: AccountStatus;
  /** Null of a check and of a form. */
  readonly figures: SignedFigures | null;
  readonly basis: readonly BasisNode[];
  readonly signOff: SignOffState;
  /** Of a form: the kinds of what is wrong in it; null of anything else. */
  readonly formErrors: readonly string[] | null;
}

/** How a closing stands, with its forms where they were asked for. */
export type SubjectStanding = Standing & { readonly forms?: FormsNow | null };

/** Tells why what stands can be signed again as it was; null when it cannot. */
export function againOf({ subject, signOff, figures, basis }: SubjectGround): SignAgain | null {
  return subject.kind === "form" ? signFormAgain(signOff, basis) : signAgain(signOff, figures);
}

/** Tells what stands under a subject; null when the closing has no such account, appendix, check or form. */
export function subjectGround(
  standing: SubjectStanding,
  subject: Subject,
  hash: HashText,
): SubjectGround | null {
  switch (subject.kind) {
    case "account": {
      const account = standing.accounts.get(subject.key);
      return account === undefined ? null : groundOfAccount(standing, account);
    }
    case "appendix": {
      const found = standing.ground.appendices.find(({ appendixId }) => appendixId === subject.key);
      return found === undefined ? null : groundOfAppendix(standing, found);
    }
    case "check": {
      const found = standing.checks.find(({ check }) => check.name === subject.key);
      return found === undefined ? null : groundOfCheck(found, subject, hash);
    }
    case "form":
      return groundOfForm(standing, subject);
  }
}

function groundOfAccount(standing: Standing, account: AccountStanding): SubjectGround {
  const { opening, closing, reconciled, difference, materiality, support } = account;
  const movement = changeOfYear(account);
  return {
    subject: { kind: "account", key: account.account },
    name: `${account.account} ${account.name}`.trim(),
    status: account.status,
    figures: { opening, movement, closing, reconciled, difference, materiality },
    basis: accountBasis({
      account: accountNode(account.account, account),
      appendices: support.map((appendix) => supportNode(standing, appendix, account.account)),
      materiality: materialityNode(account.account, materiality),
      difference,
    }),
    signOff: account.signOff,
    formErrors: null,
  };
}

/**
 * What an appendix says of one account: what it says of another leaves this one's support as it was. A ledger's
 * appendix says of each what the ledger and its bridge make of it.
 */
export function supportNode(
  { ground: { ledgers } }: Standing,
  appendix: SupportingAppendix,
  account: string,
): BasisNode {
  const { ledger } = appendixKinds[appendix.kind].needs;
  const ofAccount = appendix.hashes.get(account) ?? appendix.hash;
  const said = ledger === null ? ofAccount : ledgers[ledger].hash;
  return {
    node: `appendix:${appendix.appendixId}`,
    hash: canonicalLine([said, appendix.sums.get(account) ?? null]),
  };
}

/** The accounts of an appendix together, held against all their support. */
function groundOfAppendix(standing: Standing, appendix: SupportingAppendix): SubjectGround {
  const accounts = appendix.accounts.flatMap((account) => standing.accounts.get(account) ?? []);
  // Of an account that the import does not have nothing is known.
  const unknown = accounts.length < appendix.accounts.length ? [null] : [];
  const signOff = signOffOf(standing.ground, { kind: "appendix", key: appendix.appendixId });
  const supported = accounts.map(({ isIdle, reconciled }) => (isIdle ? zeroOre : reconciled));
  const figures: SignedFigures = {
    opening: sumKnown([...unknown, ...accounts.map(({ opening }) => opening)]),
    movement: sumKnown([...unknown, ...accounts.map(changeOfYear)]),
    closing: sumKnown([...unknown, ...accounts.map(({ closing }) => closing)]),
    reconciled: sumKnown(supported),
    difference: togetherOf([...unknown, ...accounts.map(({ difference }) => difference)]),
    materiality: smallest(accounts.map(({ materiality }) => materiality)),
  };
  const id = appendix.appendixId;
  return {
    subject: { kind: "appendix", key: id },
    name: `Bilaga ${appendix.number} ${appendix.name}`.trim(),
    // With an appendix there is always something that speaks: it never agrees by being empty.
    status: appendixStatus(figures, signOff),
    figures,
    basis: [
      { node: `appendix:${id}`, hash: appendix.hash ?? "" },
      ...accounts.map((account) => accountNode(account.account, account)),
      ...accounts.flatMap(({ account, difference, materiality }) =>
        difference === null || difference === 0n ? [] : [materialityNode(account, materiality)],
      ),
    ],
    signOff,
    formErrors: null,
  };
}

function appendixStatus(figures: SignedFigures, signOff: SignOffState): AccountStatus {
  const { opening, movement: change, closing, difference, materiality } = figures;
  // Differences of several accounts are not netted, so the difference itself decides, not the sums.
  const reconciled = closing === null || difference === null ? null : ore(closing - difference);
  return statusOf({ opening, change, closing, reconciled, materiality, appendices: 1, signOff });
}

function groundOfCheck(
  { check, state, signOff }: Standing["checks"][number],
  subject: Subject,
  hash: HashText,
): SubjectGround {
  const status: Readonly<Record<typeof state, AccountStatus>> = {
    ok: "agrees",
    attention: "differs",
    "not-run": "not-started",
    done: "signed",
    reopened: "stale",
  };
  return {
    subject,
    name: "",
    status: status[state],
    figures: null,
    basis: [checkBasis(check, hash)],
    signOff,
    formErrors: null,
  };
}

/** A form has fields, and no figures to differ: what is wrong in it keeps it from being signed. */
function groundOfForm(standing: SubjectStanding, subject: Subject): SubjectGround | null {
  const { forms = null, ground } = standing;
  const { key } = subject;
  if (forms === null || !isFormName(key)) return null;
  const signOff = signOffOf(ground, subject);
  const { errors } = forms;
  const unsigned: AccountStatus = errors.length === 0 ? "agrees" : "differs";
  return {
    subject,
    name: key,
    status: signOff.stale !== null ? "stale" : signOff.standing === "open" ? unsigned : signOff.standing,
    figures: null,
    basis: formBasis(key, forms.forms[key]),
    signOff,
    formErrors: errors,
  };
}

/** Differences are never netted: where they go both ways, what they amount to. */
function togetherOf(differences: readonly (Ore | null)[]): Ore | null {
  const sum = sumKnown(differences);
  if (sum === null) return null;
  const known = differences.flatMap((difference) => difference ?? []);
  const goBothWays =
    known.some((difference) => difference < 0n) && known.some((difference) => difference > 0n);
  return goBothWays ? sumOre(known.map((each) => (each < 0n ? negateOre(each) : each))) : sum;
}

function smallest(amounts: readonly Ore[]): Ore {
  const [first = zeroOre] = amounts;
  return amounts.reduce((least, amount) => (amount < least ? amount : least), first);
}
