/** The one catalogue of visible texts, put together by area, and the functions that read it. */
import { createInstance } from "i18next";
import { account } from "./account.ts";
import { appendices } from "./appendices.ts";
import { checks } from "./checks.ts";
import { checkSummaries } from "./checkSummaries.ts";
import { clients } from "./clients.ts";
import { common } from "./common.ts";
import { firm } from "./firm.ts";
import { fortnox } from "./fortnox.ts";
import { imports } from "./import.ts";
import { ledgers } from "./ledgers.ts";
import { log } from "./log.ts";
import { overview } from "./overview.ts";
import { paste } from "./paste.ts";
import { pasteColumns, pasteFindings } from "./pasteFindings.ts";
import { problems } from "./problems.ts";
import { questions } from "./questions.ts";
import { reconciliation } from "./reconciliation.ts";
import { settings } from "./settings.ts";
import { shell } from "./shell.ts";
import { signIn } from "./signIn.ts";
import { signOff } from "./signOff.ts";
import { trace } from "./trace.ts";

const swedish = {
  account,
  appendices,
  checks,
  clients,
  common,
  firm,
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
  signIn,
  signOff,
  trace,
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
