/** Deklaration in the form of the contract: whole kronor as text. */
import type { FormProblem, PageFinding } from "#app/forms/formFindings.ts";
import type { FormsPage } from "#app/forms/readForms.ts";
import type { FormAnswers } from "#app/tax/taxContent.ts";
import type { FormSheet } from "#domain/forms/page/formSheet.ts";
import type {
  FormAnswers as WireAnswers,
  FormFinding as WireFinding,
  FormsPage as WirePage,
  TaxForm,
} from "#wire/forms.ts";
import { type WireProblem, wireProblem } from "../foundation/refusal.ts";
import { wireSignOff } from "../signOff/signOffWire.ts";

/** The page. */
export function wireFormsPage(page: FormsPage): WirePage {
  const { filingPeriod, problem, filing } = page;
  return {
    incomeYear: page.incomeYear,
    period: page.period,
    lastDay: filingPeriod?.lastDay ?? null,
    fields: filingPeriod?.fields ?? null,
    problem: problem === null ? null : told(problem),
    forms: page.forms.map(({ sheet, signOff, changed }) => ({
      ...wireSheet(sheet),
      changed: [...changed],
      signOff: wireSignOff(signOff),
    })),
    answers: wireAnswers(page.answers),
    answersVersion: page.answersVersion,
    findings: page.findings.map(wireFinding),
    state: page.state,
    filing: {
      filedOn: filing.filedOn,
      receiptNumber: filing.receiptNumber,
      signedOn: filing.signedOn,
      by: filing.by,
    },
    sru: page.versions.map(({ version, madeAt, madeBy, sha256, bytes, isCurrent }) => ({
      version,
      madeAt,
      madeBy,
      sha256,
      bytes,
      isCurrent,
    })),
  };
}

function wireSheet({ form, parts, rounding }: FormSheet): Omit<TaxForm, "signOff" | "changed"> {
  return {
    form,
    rounding: rounding.toString(),
    parts: parts.map(({ part, lines, sums }) => ({
      part,
      lines: lines.map(({ accounts, kronor, ...line }) => ({
        ...line,
        kronor: kronor.toString(),
        accounts: [...accounts],
      })),
      sums: sums.map(({ sum, kronor }) => ({ sum, kronor: kronor.toString() })),
    })),
  };
}

function wireAnswers({ assisted, audited, typed }: FormAnswers): WireAnswers {
  return { assisted, audited, typed: typed.map(({ code, kronor }) => ({ code, kronor })) };
}

function wireFinding({ severity, finding, place }: PageFinding): WireFinding {
  return { severity, finding: told(finding), place };
}

function told(problem: FormProblem): WireProblem {
  return wireProblem(problem);
}
