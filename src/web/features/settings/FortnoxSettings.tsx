/** The client's connection to Fortnox, as on Import. */
import type { JSX } from "react";
import type { Closing } from "#wire/clients.ts";
import { ConnectionState } from "#web/components/fortnox/ConnectionState.tsx";
import { LostConnection } from "#web/components/fortnox/LostConnection.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { useFortnoxStatus } from "#web/lib/fortnox/useConnection.ts";
import { t } from "#web/lib/texts/translate.ts";

/** Draws the card. */
export function FortnoxSettings({ closing }: { closing: Closing }): JSX.Element {
  const { data, error, refetch } = useFortnoxStatus(closing.client.clientId);
  const connection = data?.connection ?? null;
  if (connection !== null && connection.problem !== null) {
    return <LostConnection closing={closing} connection={connection} problem={connection.problem} />;
  }
  return (
    <section className="card fortnox-card" aria-labelledby="fortnox">
      <header>
        <h2 id="fortnox" className="grow">
          {t("fortnox.title")}
        </h2>
        {connection !== null && <span className="tag g">{t("fortnox.connected")}</span>}
      </header>
      <FailureNotice error={error} onRetry={refetch} />
      {data === undefined && error === null && <SkeletonLines lines={4} />}
      {data !== undefined && <ConnectionState closing={closing} status={data} />}
    </section>
  );
}
