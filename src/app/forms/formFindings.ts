/** What hinders the files of a tax return, and what should be looked at, each with the place where it is put right. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { type FormName, formNames } from "#domain/forms/formName.ts";
import type { TaxFinding } from "#domain/tax/findings/taxFinding.ts";
import type { TaxStep } from "#domain/tax/taxStep.ts";
import { writeForms } from "#formats/sru/writeSru.ts";
import { entryNumber } from "../entries/entryStanding.ts";
import { sruSender } from "../filing/sender.ts";
import { closingProgress } from "../progress/keepProgress.ts";
import { signOffOf } from "../reconciliation/standing.ts";
import { stepOfFinding } from "#domain/tax/findings/findingStep.ts";
import { isOutdated } from "../tax/taxPlan.ts";
import type { FormsGround } from "./formsGround.ts";

export type FindingPlace =
  | { readonly kind: "account" | "mapping"; readonly account: string }
  | { readonly kind: "tax"; readonly step: TaxStep }
  | { readonly kind: "form"; readonly form: FormName }
  | { readonly kind: "answers" | "sender" | "import" | "none" };

type Datum = string | number | bigint | boolean | null;

/** Plain data with its kind. */
export type FormProblem = { readonly kind: string } & Readonly<Record<string, Datum | readonly Datum[]>>;

export interface PageFinding {
  readonly severity: "error" | "warning";
  readonly finding: FormProblem;
  readonly place: FindingPlace;
}

/** Lists them, what hinders first. */
export function formFindings(ground: FormsGround, asOf: PlainDate): readonly PageFinding[] {
  const all = [
    ...ofReturn(ground),
    ...ofAnswers(ground),
    ...ofSender(ground, asOf),
    ...ofCompany(ground),
    ...ofChoice(ground),
    ...ofSignatures(ground),
    ...ofBooks(ground),
    ...ofFiling(ground),
  ];
  return [
    ...all.filter(({ severity }) => severity === "error"),
    ...all.filter(({ severity }) => severity === "warning"),
  ];
}

const error = (finding: FormProblem, place: FindingPlace): PageFinding => ({
  severity: "error",
  finding,
  place,
});
const warning = (finding: FormProblem, place: FindingPlace): PageFinding => ({
  severity: "warning",
  finding,
  place,
});
const nowhere: FindingPlace = { kind: "none" };

function ofReturn({ made }: FormsGround): readonly PageFinding[] {
  if (!made.ok) return [];
  return made.value.findings.map((found) => {
    const { severity, ...finding } = found;
    return { severity, finding, place: placeOf(found) };
  });
}

function placeOf(finding: TaxFinding): FindingPlace {
  if (ofMapping.has(finding.kind) && "account" in finding)
    return { kind: "mapping", account: finding.account };
  if (ofTable.has(finding.kind)) return nowhere;
  return { kind: "tax", step: stepOfFinding(finding) };
}

const ofMapping: ReadonlySet<string> = new Set([
  "account-without-field",
  "account-field-suggested",
  "account-codes-differ",
]);
const ofTable: ReadonlySet<string> = new Set(["form-fields-assumed", "form-fields-missing"]);

function ofAnswers({ tax: { answers } }: FormsGround): readonly PageFinding[] {
  return (["assisted", "audited"] as const)
    .filter((question) => answers[question] === null)
    .map((question) => error({ kind: "form-question-unanswered", question }, { kind: "answers" }));
}

function ofSender({ sender }: FormsGround, asOf: PlainDate): readonly PageFinding[] {
  const place: FindingPlace = { kind: "sender" };
  if (sender === null) return [error({ kind: "sender-missing" }, place)];
  const read = sruSender(sender, asOf);
  return read.ok ? [] : read.problem.map((problem) => error(problem, place));
}

/** Of the company itself: its number, and a name that the files cannot hold. */
function ofCompany({ tax: { organizationNumber, name } }: FormsGround): readonly PageFinding[] {
  const isPerson = organizationNumber.length !== 10;
  const named = writeForms([
    {
      form: "INK2",
      identity: "160000000000",
      moment: { date: "", time: "" },
      name,
      fields: [{ code: "7011", value: "0" }],
    },
  ]);
  const wrong = named.ok ? [] : named.problem;
  return [
    ...(isPerson ? [error({ kind: "organization-number-of-a-person" }, nowhere)] : []),
    ...wrong.map((problem) =>
      error(
        problem.kind === "sru-character"
          ? { ...problem, kind: "company-name-character", name }
          : { ...problem, kind: "company-name-not-writable", name },
        nowhere,
      ),
    ),
  ];
}

/** Of what is chosen in Dispositioner & skatt, and of the entries that were written from it. */
function ofChoice({ tax, wanted }: FormsGround): readonly PageFinding[] {
  if (!tax.books.ok) return [];
  if (tax.content.option === null)
    return [warning({ kind: "tax-not-chosen" }, { kind: "tax", step: "reserve-allocation" })];
  // What hinders the choice is an error of the return itself.
  return wanted.ok && isOutdated(wanted.value, tax)
    ? [error({ kind: "tax-entries-outdated" }, { kind: "tax", step: "result" })]
    : [];
}

function ofSignatures({ made, standing }: FormsGround): readonly PageFinding[] {
  if (!made.ok) return [];
  return formNames.flatMap((form): readonly PageFinding[] => {
    const { signed, stale } = signOffOf(standing.ground, { kind: "form", key: form });
    const place: FindingPlace = { kind: "form", form };
    if (stale !== null) return [error({ kind: "form-stale", form }, place)];
    return signed === null ? [error({ kind: "form-not-signed", form }, place)] : [];
  });
}

/** Of what stands under the forms and is not finished. */
function ofBooks({ entries, standing }: FormsGround): readonly PageFinding[] {
  const drafts = entries.filter(({ status }) => status === "draft").map(entryNumber);
  const { accounts, settled } = closingProgress(standing);
  const left = accounts - settled;
  return [
    ...(drafts.length === 0 ? [] : [warning({ kind: "drafts-not-in-forms", numbers: drafts }, nowhere)]),
    ...(left === 0 ? [] : [warning({ kind: "accounts-not-signed", left, accounts }, nowhere)]),
  ];
}

/** What a person has said of handing in stands; that the forms have changed since is told. */
function ofFiling({
  filing: { filedOn, filedVersion },
  versions,
  saidHash,
}: FormsGround): readonly PageFinding[] {
  if (filedOn === null || filedVersion === null) return [];
  const filed = versions.find(({ version }) => version === filedVersion);
  if (filed === undefined || filed.saidHash === saidHash) return [];
  return [warning({ kind: "forms-differ-from-filed", version: filedVersion, filedOn }, nowhere)];
}
