/** The card Fortnox: what is read and the way there, or what is connected and the way on to its years. */
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import type { Closing } from "#wire/clients.ts";
import type { FortnoxStatus } from "#wire/fortnox.ts";
import { ConnectionState } from "#web/components/fortnox/ConnectionState.tsx";
import { useMayEdit } from "#web/lib/access.ts";
import { t } from "#web/lib/texts/translate.ts";

export interface FortnoxCardProps {
  readonly closing: Closing;
  readonly status: FortnoxStatus;
}

/** Draws the card. */
export function FortnoxCard({ closing, status }: FortnoxCardProps): JSX.Element {
  const mayFetch = useMayEdit();
  return (
    <section className="card source-card" aria-labelledby="fortnox">
      <header>
        <h3 id="fortnox">{t("fortnox.title")}</h3>
        {status.connection !== null && <span className="tag g">{t("fortnox.connected")}</span>}
      </header>
      <ConnectionState closing={closing} status={status}>
        {mayFetch && (
          <Button
            renderRoot={(button) => (
              <Link
                {...button}
                to="/bokslut/$closingId/import"
                params={{ closingId: closing.closingId }}
                search={{ steg: "ar" }}
              />
            )}
          >
            {t("fortnox.fetch")}
          </Button>
        )}
      </ConnectionState>
    </section>
  );
}
