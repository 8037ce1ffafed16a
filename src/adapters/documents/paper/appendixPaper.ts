/** An appendix as a paper: the figures of its page, with notes, signatures and source. */
import type { AppendixSheet } from "#app/transferFiles/appendixFile.ts";
import type { Person } from "#app/firm/actor.ts";
import type { Figure } from "#domain/appendices/figure.ts";
import { renderOrganizationNumber } from "#domain/parties/organizationNumber.ts";
import { sumKnown } from "#domain/reconciliation/figures.ts";
import type { Signature } from "#domain/signOff/signOffEvent.ts";
import { amountText, left, right, wide } from "./columns.ts";
import type { Paper, PaperTable } from "./paper.ts";
import { kindNames, sourceNames } from "./paperTexts.ts";
import { rowTables } from "./rowTables.ts";

/** Lays it out. */
export function appendixPaper(sheet: AppendixSheet): Paper {
  const { company, page } = sheet;
  const { appendix, changedAt } = page.stored;
  const { fiscalYear } = company;
  const name = appendix.name === "" ? kindNames[appendix.kind] : appendix.name;
  return {
    owner: `${company.name}, ${renderOrganizationNumber(company.organizationNumber)}`,
    title: `Bilaga ${String(appendix.number)} ${name}`,
    facts: [
      { label: "Räkenskapsår", value: `${fiscalYear.start} – ${fiscalYear.end}` },
      { label: "Typ", value: kindNames[appendix.kind] },
      { label: "Per datum", value: appendix.asOf },
      ...sourceFacts(sheet),
    ],
    tables: [accountTable(sheet), ...rowTables(page)],
    texts: [...overrideTexts(sheet), ...noteTexts(sheet), ...signatureTexts(sheet), ...fileTexts(sheet)],
    changedAt,
  };
}

function sourceFacts({ page }: AppendixSheet): Paper["facts"] {
  const { currentImport } = page.closing;
  if (currentImport === null) return [{ label: "Källa", value: "Ingen import" }];
  const { number, source, importedAt } = currentImport;
  const value = `Import ${String(number)}, ${sourceNames[source]} ${momentText(importedAt)}`;
  return [{ label: "Källa", value }];
}

function accountTable({ page }: AppendixSheet): PaperTable {
  const { accounts, figures, signOff } = page;
  return {
    title: "Konton",
    columns: [
      left("Konto"),
      wide("Benämning"),
      right("Saldo enligt huvudbok"),
      right("Den här bilagan"),
      right("Andra bilagor"),
      right("Differens"),
    ],
    rows: accounts.map(({ account, name, balance, amount, others, difference }) => [
      account,
      name,
      ...[balance, amount, others, difference].map(amountText),
    ]),
    sum: [
      "Summa",
      "",
      amountText(sumKnown(accounts.map(({ balance }) => balance))),
      amountText(figures.total),
      amountText(sumKnown(accounts.map(({ others }) => others))),
      amountText(signOff.figures?.difference ?? null),
    ],
  };
}

/** A typed amount in the place of a computed one is always told. */
function overrideTexts({ page }: AppendixSheet): Paper["texts"] {
  const { sums, rows } = page.figures;
  const named: readonly (readonly [string, Figure])[] = [
    ...sums.map(({ account, figure }) => [`Konto ${account}`, figure] as const),
    ...rows.map((figure) => ["En rad", figure] as const),
  ];
  const lines = named.flatMap(([name, { overridden, computed }]) => {
    if (overridden === null) return [];
    const by = nameOf(page.people, overridden.by);
    return [
      `${name}: ${amountText(overridden.amount)} i stället för det beräknade ${amountText(computed)}. ${by} ${momentText(overridden.at)}`,
    ];
  });
  return lines.length === 0 ? [] : [{ title: "Skrivet i stället för beräknat", lines }];
}

function noteTexts({ page }: AppendixSheet): Paper["texts"] {
  const { note } = page.stored.appendix;
  return note.trim() === "" ? [] : [{ title: "Anteckning", lines: note.split("\n") }];
}

function signatureTexts({ page }: AppendixSheet): Paper["texts"] {
  const { signOff: state, people } = page.signOff;
  const line = (word: string, signature: Signature | null): readonly string[] => {
    if (signature === null) return [];
    const note = signature.note === "" ? "" : `: ${signature.note}`;
    return [`${word} av ${nameOf(people, signature.by)} ${momentText(signature.at)}${note}`];
  };
  const stale = state.stale === null ? [] : [`Inaktuell sedan ${momentText(state.stale.since)}`];
  const lines = [
    ...line("Klarmarkerad", state.signed),
    ...line("Granskad", state.reviewed),
    ...line("Ej tillämplig", state.notApplicable),
    ...stale,
  ];
  return [{ title: "Signerad", lines: lines.length === 0 ? ["Inte klarmarkerad."] : lines }];
}

function fileTexts({ page }: AppendixSheet): Paper["texts"] {
  if (page.files.length === 0) return [];
  return [{ title: "Filer", lines: page.files.map(({ name, sha256 }) => `${name} (SHA-256 ${sha256})`) }];
}

function nameOf(people: ReadonlyMap<string, Person>, userId: string): string {
  return people.get(userId)?.name ?? userId;
}

const swedishTime = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  dateStyle: "short",
  timeStyle: "short",
});

function momentText(moment: string): string {
  return swedishTime.format(new Date(moment));
}
