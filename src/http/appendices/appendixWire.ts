/** Appendices in the form of the contract. */
import type { z } from "zod";
import type { AppendixLine } from "#app/appendices/listAppendices.ts";
import type { AppendixPage } from "#app/appendices/readAppendix.ts";
import type { Attachment } from "#app/attachments/attachmentStore.ts";
import type { LastYear } from "#app/rollForward/lastYear.ts";
import type { AppendixFinding, Figure } from "#domain/appendices/figure.ts";
import type { RollRule } from "#domain/appendices/kindRules.ts";
import { taxKinds } from "#domain/appendices/suggestKinds.ts";
import { sumKnown } from "#domain/reconciliation/figures.ts";
import type { appendixFile, appendixLine, appendixView, figure } from "#wire/appendices.ts";
import { wireProblem } from "../foundation/refusal.ts";
import { wireTrace } from "../reconciliation/traceWire.ts";
import { type People, personOf } from "../signOff/causeWire.ts";
import { wireSignOff } from "../signOff/signOffWire.ts";
import { wireAnswer } from "./answerWire.ts";
import { wireContent } from "./contentWire.ts";

type WireView = z.infer<typeof appendixView>;

/** A line of the list. */
export function wireLine({
  balance,
  total,
  difference,
  ...line
}: AppendixLine): z.infer<typeof appendixLine> {
  return {
    ...line,
    accounts: [...line.accounts],
    balanceOre: text(balance),
    totalOre: text(total),
    differenceOre: text(difference),
  };
}

/** An appendix with everything that its page shows. */
export function wireAppendix(page: AppendixPage): WireView {
  const { stored, figures, accounts, signOff, people } = page;
  const { appendix, version, changedAt, changedBy } = stored;
  return {
    appendixId: appendix.id,
    number: appendix.number,
    name: appendix.name,
    typed: wireContent(appendix),
    accounts: accounts.map(wireAccount),
    asOf: appendix.asOf,
    balanceOre: text(sumKnown(accounts.map(({ balance }) => balance))),
    totalOre: text(figures.total),
    differenceOre: text(signOff.figures?.difference ?? null),
    sums: figures.sums.map((sum) => ({ account: sum.account, figure: wireFigure(sum.figure, people) })),
    rows: figures.rows.map((row) => wireFigure(row, people)),
    vouchers: [...page.vouchers],
    findings: figures.findings.map(wireFinding),
    answer: wireAnswer(page),
    note: appendix.note,
    rollRule: appendix.rollRule,
    rollRules: [...rollRulesOf(page)],
    files: page.files.map(wireFile),
    version,
    changedAt,
    changedBy,
    source: sourceOf(page),
    lastYear: page.lastYear === null ? null : wireLastYear(page.lastYear),
    signOff: wireSignOff(signOff),
  };
}

/** A file, without its content. */
export function wireFile(file: Attachment): z.infer<typeof appendixFile> {
  const { fileId, name, mediaType, bytes, sha256, addedAt, addedBy } = file;
  return { fileId, name, mediaType, bytes, sha256, addedAt, addedBy };
}

function wireAccount(account: AppendixPage["accounts"][number]): WireView["accounts"][number] {
  return {
    account: account.account,
    name: account.name,
    balanceOre: text(account.balance),
    amountOre: text(account.amount),
    othersOre: text(account.others),
    differenceOre: text(account.difference),
  };
}

function wireFigure(
  { key, computed, overridden, value, trace }: Figure,
  people: People,
): z.infer<typeof figure> {
  return {
    key,
    computedOre: text(computed),
    overridden:
      overridden === null
        ? null
        : {
            amountOre: overridden.amount.toString(),
            by: personOf(people, overridden.by),
            at: overridden.at,
          },
    valueOre: text(value),
    trace: wireTrace(trace),
  };
}

function wireFinding({ severity, rowId, ...finding }: AppendixFinding): WireView["findings"][number] {
  return { severity, rowId, finding: wireProblem(finding) };
}

/** What comes of the books anew each year has nothing to roll forward. */
function rollRulesOf({ stored, support }: AppendixPage): readonly RollRule[] {
  const { kind } = stored.appendix;
  if (kind === "main" || support !== null || kind.endsWith("-ledger")) return ["none"];
  const hasNoAmounts = kind === "tax-account" || taxKinds.some((one) => one === kind);
  return hasNoAmounts ? ["none", "rows"] : ["none", "rows", "rows-and-amounts"];
}

function sourceOf({ closing: { currentImport } }: AppendixPage): WireView["source"] {
  if (currentImport === null) return null;
  const { number: importNumber, importedAt, source: kind } = currentImport;
  return { importNumber, importedAt, kind };
}

function wireLastYear({ closingId, fiscalYear, appendix, total }: LastYear): WireView["lastYear"] {
  return {
    closingId,
    appendixId: appendix.id,
    fiscalYear,
    totalOre: text(total),
    note: appendix.note,
    typed: wireContent(appendix),
  };
}

function text(amount: bigint | null): string | null {
  return amount === null ? null : amount.toString();
}
