/** Step 1, Välj datakälla: the sources there are, each a card. */
import { IconReportMoney, IconScale } from "@tabler/icons-react";
import type { JSX } from "react";
import type { Closing } from "#wire/clients.ts";
import { momentText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import { SieFileCard } from "./SieFileCard.tsx";
import type { SendingFile } from "./useSieFile.ts";

export interface SourceStepProps {
  readonly closing: Closing;
  readonly sending: SendingFile;
}

/** Draws the step. */
export function SourceStep({ closing, sending }: SourceStepProps): JSX.Element {
  const current = closing.currentImport;
  return (
    <div className="source">
      <h2>{t("imports.source.title")}</h2>
      <p className="ink2">
        {current === null
          ? t("imports.source.first")
          : t("imports.source.again", {
              number: current.number,
              file: current.fileName,
              moment: momentText(current.importedAt),
            })}
      </p>
      <SieFileCard sending={sending} />
      {current === null && <WhatOpens />}
    </div>
  );
}

function WhatOpens(): JSX.Element {
  return (
    <section className="opens">
      <h3>{t("imports.opens.title")}</h3>
      <ul>
        <li>
          <IconScale className="i" aria-hidden="true" />
          <b>{t("imports.opens.reconciliation")}</b>
          <span>{t("imports.opens.reconciliationText")}</span>
        </li>
        <li>
          <IconReportMoney className="i" aria-hidden="true" />
          <b>{t("imports.opens.result")}</b>
          <span>{t("imports.opens.resultText")}</span>
        </li>
      </ul>
    </section>
  );
}
