/** What is connected: the company, who did it, how long it lasts, what it may read. */
import type { JSX } from "react";
import type { FortnoxConnection } from "#web/lib/fortnox/useConnection.ts";
import { momentText } from "#web/lib/format/dates.ts";
import { hasText, t, textAt } from "#web/lib/texts/translate.ts";
import { Notice } from "../page/Notice.tsx";
import "./fortnox.css";

type Fact = readonly [name: string, value: string];

/** Draws the facts, and what should be known before the connection is used. */
export function ConnectionFacts({ connection }: { connection: FortnoxConnection }): JSX.Element {
  return (
    <div className="connection stack">
      <dl className="kv">
        {factsOf(connection).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {connection.expiring && <Notice tone="warn">{t("fortnox.expiring")}</Notice>}
      {connection.missingScopes.length > 0 && <Notice tone="warn">{t("fortnox.missingScopes")}</Notice>}
      {connection.sharedWithOthers && <Notice tone="warn">{t("fortnox.shared")}</Notice>}
    </div>
  );
}

function factsOf(connection: FortnoxConnection): readonly Fact[] {
  const { connectedBy, connectedAt, lastDay, lastUsedAt, missingScopes } = connection;
  return [
    [t("fortnox.facts.company"), connection.companyName],
    [t("fortnox.facts.organizationNumber"), connection.organizationNumber],
    [t("fortnox.facts.connectedBy"), `${connectedBy} ${momentText(connectedAt)}`],
    [t("fortnox.facts.kind"), t(`fortnox.kinds.${connection.kind}`)],
    [
      t("fortnox.facts.lasts"),
      lastDay === null ? t("fortnox.facts.untilRevoked") : t("fortnox.facts.lastDay", { day: lastDay }),
    ],
    [t("fortnox.facts.lastUsed"), lastUsedAt === null ? t("fortnox.facts.never") : momentText(lastUsedAt)],
    [t("fortnox.facts.scopes"), scopesText(connection.scopes)],
    ...(missingScopes.length === 0 ? [] : [[t("fortnox.facts.missing"), scopesText(missingScopes)] as const]),
  ];
}

/** Writes scopes in plain words; one without a word is named as Fortnox names it. */
function scopesText(scopes: readonly string[]): string {
  const words = scopes.map((scope) =>
    hasText(`fortnox.scopes.${scope}`) ? textAt(`fortnox.scopes.${scope}`) : scope,
  );
  return words.join(" · ");
}
