/** What a connection to Fortnox is used for, in plain words, before anyone signs in: what is read, and what is written. */
import { type JSX, useId } from "react";
import { t } from "#web/lib/texts/translate.ts";
import { signPaths } from "../figures/signPaths.tsx";

const registers = ["bookkeeping", "customers", "suppliers"] as const;
const written = ["entries", "files", "register"] as const;

/** Draws the lists. */
export function WhatIsRead(): JSX.Element {
  return (
    <div className="reads">
      <UseList title={t("fortnox.reads.title")} uses={registers} />
      <UseList title={t("fortnox.reads.writesTitle")} uses={written} />
      <p className="sm ink2">{t("fortnox.reads.neverChanged")}</p>
    </div>
  );
}

interface UseListProps {
  readonly title: string;
  readonly uses: readonly ((typeof registers)[number] | (typeof written)[number])[];
}

function UseList({ title, uses }: UseListProps): JSX.Element {
  // No heading: it stands at different depths on the screens that show it.
  const id = useId();
  return (
    <>
      <p className="b" id={id}>
        {title}
      </p>
      <ul aria-labelledby={id}>
        {uses.map((use) => (
          <li key={use}>
            <svg className="st ok" viewBox="0 0 14 14" fill="none" aria-hidden="true">
              {signPaths.ok}
            </svg>
            {t(`fortnox.reads.${use}`)}
          </li>
        ))}
      </ul>
    </>
  );
}
