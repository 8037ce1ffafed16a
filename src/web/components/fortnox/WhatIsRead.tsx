/** What a connection to Fortnox is used for, in plain words, before anyone signs in. */
import { type JSX, useId } from "react";
import { t } from "#web/lib/texts/translate.ts";
import { signPaths } from "../figures/signPaths.tsx";

const registers = ["bookkeeping", "customers", "suppliers"] as const;

/** Draws the list. */
export function WhatIsRead(): JSX.Element {
  // No heading: it stands at different depths on the screens that show it.
  const id = useId();
  return (
    <div className="reads">
      <p className="b" id={id}>
        {t("fortnox.reads.title")}
      </p>
      <ul aria-labelledby={id}>
        {registers.map((register) => (
          <li key={register}>
            <svg className="st ok" viewBox="0 0 14 14" fill="none" aria-hidden="true">
              {signPaths.ok}
            </svg>
            {t(`fortnox.reads.${register}`)}
          </li>
        ))}
      </ul>
      <p className="sm ink2">{t("fortnox.reads.nothingWritten")}</p>
    </div>
  );
}
