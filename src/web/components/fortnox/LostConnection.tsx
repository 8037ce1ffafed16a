/** A connection that Fortnox no longer takes: what happened, what still holds, what can be done meanwhile. */
import { IconPlugConnectedX } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { type JSX, useId } from "react";
import type { Closing } from "#wire/clients.ts";
import type { WireProblem } from "#wire/problem.ts";
import type { FortnoxConnection } from "#web/lib/fortnox/useConnection.ts";
import { momentText } from "#web/lib/format/dates.ts";
import { problemSentence, saidIn } from "#web/lib/texts/problemText.ts";
import { t } from "#web/lib/texts/translate.ts";
import { ConnectAgain } from "./ConnectAgain.tsx";
import { Disconnect } from "./Disconnect.tsx";
import "./fortnox.css";

export interface LostConnectionProps {
  readonly closing: Closing;
  readonly connection: FortnoxConnection;
  readonly problem: WireProblem;
}

/** Draws the card. */
export function LostConnection({ closing, connection, problem }: LostConnectionProps): JSX.Element {
  const { closingId, client, currentImport } = closing;
  const { companyName, connectedBy, connectedAt, lastUsedAt } = connection;
  const said = saidIn(problem);
  const id = useId();
  return (
    <section className="card lost" aria-labelledby={id}>
      <header>
        <IconPlugConnectedX size={22} stroke={1.75} aria-hidden="true" />
        <div>
          <h2 id={id}>{t("fortnox.lost.title")}</h2>
          <p className="ink2">
            {t("fortnox.lost.used", {
              company: companyName,
              name: connectedBy,
              connected: momentText(connectedAt),
              used: lastUsedAt === null ? "–" : momentText(lastUsedAt),
            })}
          </p>
        </div>
      </header>
      <dl>
        <dt>{t("fortnox.lost.happened")}</dt>
        <dd>{problemSentence(problem)}</dd>
        {said !== null && (
          <>
            <dt>{t("fortnox.lost.said")}</dt>
            <dd>
              <code>{said}</code>
            </dd>
          </>
        )}
        <dt>{t("fortnox.lost.holds")}</dt>
        <dd>
          {currentImport === null
            ? t("fortnox.lost.holdsNothing")
            : t("fortnox.lost.holdsImport", {
                number: currentImport.number,
                moment: momentText(currentImport.importedAt),
              })}
        </dd>
      </dl>
      <footer>
        <ConnectAgain closing={closing} kind={connection.kind} />
        <Disconnect clientId={client.clientId} companyName={companyName} />
        <span className="grow" />
        <Link to="/bokslut/$closingId/logg" params={{ closingId }}>
          {t("fortnox.lost.calls")}
        </Link>
      </footer>
    </section>
  );
}
