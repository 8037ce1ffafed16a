/** Why nothing can be exported now, and the way on: connect again, or connect in the first place. */
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import type { Closing } from "#wire/clients.ts";
import type { WireProblem } from "#wire/problem.ts";
import { ConnectAgain } from "#web/components/fortnox/ConnectAgain.tsx";
import { Notice } from "#web/components/page/Notice.tsx";
import { useFortnoxStatus } from "#web/lib/fortnox/useConnection.ts";
import { problemText } from "#web/lib/texts/problemText.ts";
import { t } from "#web/lib/texts/translate.ts";

export interface HindranceProps {
  readonly closing: Closing;
  readonly problem: WireProblem;
}

/** Draws the notice. */
export function Hindrance({ closing, problem }: HindranceProps): JSX.Element {
  return (
    <Notice tone="diff">
      <p>{problemText(problem)}</p>
      <WayOn closing={closing} />
    </Notice>
  );
}

function WayOn({ closing }: { closing: Closing }): JSX.Element | null {
  const { data } = useFortnoxStatus(closing.client.clientId);
  if (data === undefined) return null;
  if (data.connection !== null)
    return <ConnectAgain closing={closing} kind={data.connection.kind} size="xs" />;
  const { closingId } = closing;
  return (
    <Button
      size="xs"
      variant="default"
      renderRoot={(button) => <Link {...button} to="/bokslut/$closingId/import" params={{ closingId }} />}
    >
      {t("transfer.export.toImport")}
    </Button>
  );
}
