/** What a connection to Fortnox is used for, in plain words, before anyone signs in. */
import type { JSX } from "react";
import { t } from "#web/lib/texts/translate.ts";
import { signPaths } from "../figures/signPaths.tsx";

const registers = ["bookkeeping", "customers", "suppliers"] as const;

/** Draws the list. */
export function WhatIsRead(): JSX.Element {
  return (
    <div className="reads">
      <h4>{t("fortnox.reads.title")}</h4>
      <ul>
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
