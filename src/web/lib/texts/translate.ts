/** The one catalogue of visible texts, put together by area, and the functions that read it. */
import { createInstance } from "i18next";
import { account } from "./firm/account.ts";
import { appendices } from "./appendices/appendices.ts";
import { checks } from "./checks/checks.ts";
import { checkSummaries } from "./checks/checkSummaries.ts";
import { clients } from "./firm/clients.ts";
import { common } from "./common.ts";
import { comparison } from "./transfer/comparison.ts";
import { entries } from "./entries/entries.ts";
import { entryEditor } from "./entries/entryEditor.ts";
import { firm } from "./firm/firm.ts";
import { formAnswers } from "./forms/formAnswers.ts";
import { formWords } from "./forms/formProblems.ts";
import { forms } from "./forms/forms.ts";
import { fortnox } from "./import/fortnox.ts";
import { imports } from "./import/import.ts";
import { ledgers } from "./ledgers/ledgers.ts";
import { log } from "./log.ts";
import { overview } from "./closing/overview.ts";
import { paste } from "./ledgers/paste.ts";
import { pasteColumns, pasteFindings } from "./ledgers/pasteFindings.ts";
import { problems } from "./problems.ts";
import { questions } from "./closing/questions.ts";
import { reconciliation } from "./closing/reconciliation.ts";
import { siFiles } from "./transfer/siFiles.ts";
import { settings } from "./firm/settings.ts";
import { shell } from "./shell.ts";
import { signIn } from "./firm/signIn.ts";
import { signOff } from "./closing/signOff.ts";
import { tax } from "./tax/tax.ts";
import { trace } from "./trace.ts";
import { transfer } from "./transfer/transfer.ts";

const swedish = {
  account,
  appendices,
  checks,
  clients,
  common,
  comparison,
  entries,
  entryEditor,
  firm,
  formAnswers,
  forms,
  formWords,
  fortnox,
  imports,
  ledgers,
  log,
  overview,
  paste,
  questions,
  reconciliation,
  settings,
  shell,
  siFiles,
  signIn,
  signOff,
  tax,
  trace,
  transfer,
} as const;

/** The place of a text in the catalogue: `clients.title`. A text with `_one` and `_other` is named without them. */
export type TextPlace = PlacesIn<typeof swedish>;

type PlacesIn<Texts> = {
  [Name in keyof Texts & string]: Texts[Name] extends string
    ? WithoutPlural<Name>
    : Texts[Name] extends readonly unknown[]
      ? never
      : `${Name}.${PlacesIn<Texts[Name]>}`;
}[keyof Texts & string];

type WithoutPlural<Name extends string> = Name extends `${infer Stem}_${"one" | "other"}` ? Stem : Name;

/** What is filled in for `{{name}}`; `count` chooses between `_one` and `_other`. */
export type TextData = Readonly<Record<string, string | number>>;

const catalogue = createInstance({
  lng: "sv",
  initAsync: false,
  resources: { sv: { translation: { ...swedish, checkSummaries, pasteColumns, pasteFindings, problems } } },
  interpolation: { escapeValue: false },
});
void catalogue.init();

/** Reads a text by its place in the catalogue and fills in its data. */
export function t(place: TextPlace, data: TextData = {}): string {
  return catalogue.t(place, data);
}

/** Reads a text whose place is known only at run time, such as the kind of a problem. */
export function textAt(place: string, data: TextData = {}): string {
  return catalogue.t(place, data);
}

/** Tells whether the catalogue has a text at the place. */
export function hasText(place: string): boolean {
  return catalogue.exists(place);
}
