/** The result so far, from the result accounts, beside last year's. */
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import type { ResultView } from "#wire/reconciliation.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { t } from "#web/lib/texts/translate.ts";

export interface ResultSoFarProps {
  readonly closingId: string;
  readonly earned: ResultView["earned"];
}

/** Draws the card. */
export function ResultSoFar({ closingId, earned }: ResultSoFarProps): JSX.Element {
  return (
    <Panel
      title={t("overview.result.title")}
      aside={
        <Link to="/bokslut/$closingId/avstamning/resultat" params={{ closingId }}>
          {t("overview.result.show")}
        </Link>
      }
    >
      <dl className="result-so-far">
        <div>
          <dt className="sm ink2">{t("overview.result.current")}</dt>
          <dd className="b">
            <Amount ore={earned.currentOre} />
          </dd>
        </div>
        <div>
          <dt className="sm ink2">{t("overview.result.previous")}</dt>
          <dd>
            <Amount ore={earned.previousOre} className="ink2" />
          </dd>
        </div>
      </dl>
      <p className="sm ink2">{t("overview.result.hint")}</p>
    </Panel>
  );
}
