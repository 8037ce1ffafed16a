/** How far the tax return has come, beside the title. */
import type { JSX } from "react";
import type { FilingState } from "#wire/forms.ts";
import { t } from "#web/lib/texts/translate.ts";

const looks: Readonly<Record<FilingState, string>> = {
  "not-ready": "tag",
  ready: "tag a",
  "sru-fetched": "tag a",
  filed: "tag g",
  signed: "tag g",
};

/** Draws the state. */
export function StateTag({ state }: { state: FilingState }): JSX.Element {
  return <span className={looks[state]}>{t(`forms.states.${state}`)}</span>;
}
