/** Step 1, Välj datakälla: the sources there are, each a card. */
import { IconReportMoney, IconScale } from "@tabler/icons-react";
import type { JSX } from "react";
import type { Closing } from "#wire/clients.ts";
import { LostConnection } from "#web/components/fortnox/LostConnection.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { useFortnoxStatus } from "#web/lib/fortnox/useConnection.ts";
import { momentText } from "#web/lib/format/dates.ts";
import { sourceName } from "#web/lib/texts/import/sourceName.ts";
import { t } from "#web/lib/texts/translate.ts";
import { CanDo } from "../fortnox/CanDo.tsx";
import { FortnoxCard } from "../fortnox/FortnoxCard.tsx";
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
              file: sourceName(current),
              moment: momentText(current.importedAt),
            })}
      </p>
      <Sources closing={closing} sending={sending} />
      {current === null && <WhatOpens />}
    </div>
  );
}

function Sources({ closing, sending }: SourceStepProps): JSX.Element {
  const { data, error, refetch } = useFortnoxStatus(closing.client.clientId);
  const connection = data?.connection ?? null;
  if (connection !== null && connection.problem !== null) {
    return (
      <div className="stack sources-lost">
        <LostConnection closing={closing} connection={connection} problem={connection.problem} />
        <CanDo currentNumber={closing.currentImport?.number ?? null} />
        <SieFileCard sending={sending} />
      </div>
    );
  }
  return (
    <div className="sources">
      {data === undefined ? (
        <div>
          {error === null ? <SkeletonLines lines={6} /> : <FailureNotice error={error} onRetry={refetch} />}
        </div>
      ) : (
        <FortnoxCard closing={closing} status={data} />
      )}
      <SieFileCard sending={sending} />
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
