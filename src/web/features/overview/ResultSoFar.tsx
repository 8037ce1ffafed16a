/** The result so far, from the result accounts. */
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import type { Reconciliation } from "#wire/reconciliation.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { t } from "#web/lib/texts/translate.ts";

export interface ResultSoFarProps {
  readonly closingId: string;
  readonly result: Reconciliation["result"];
}

/** Draws the card. */
export function ResultSoFar({ closingId, result }: ResultSoFarProps): JSX.Element {
  return (
    <Panel
      title={t("overview.result.title")}
      aside={
        <Link to="/bokslut/$closingId/avstamning/resultat" params={{ closingId }}>
          {t("overview.result.show")}
        </Link>
      }
    >
      <p className="result-so-far">
        <Amount ore={result.closingOre} />
      </p>
      <p className="sm ink2">{t("overview.result.hint")}</p>
    </Panel>
  );
}
