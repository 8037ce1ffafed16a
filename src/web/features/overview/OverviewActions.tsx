/** The buttons of Översikt: fetch again, and open the first thing that is left; one key opens it too. */
import { Button } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import type { JSX } from "react";
import type { Closing } from "#wire/clients.ts";
import type { Overview } from "#wire/progress.ts";
import { useMayEdit } from "#web/lib/access.ts";
import { useFortnoxStatus } from "#web/lib/fortnox/useConnection.ts";
import { useKeys } from "#web/lib/keyboard/useKeys.ts";
import { firstLeft } from "#web/lib/progress/todoLeft.ts";
import { t } from "#web/lib/texts/translate.ts";
import { todoAddress } from "./todo/todoAddress.ts";

export interface OverviewActionsProps {
  readonly closing: Closing;
  readonly overview: Overview | undefined;
}

/** Draws the buttons. */
export function OverviewActions({ closing, overview }: OverviewActionsProps): JSX.Element {
  return (
    <>
      <FetchButton closing={closing} />
      <NextButton closing={closing} overview={overview} />
    </>
  );
}

/** Leads to the choice of years when the client is connected, else to the choice of a source. */
function FetchButton({ closing }: { closing: Closing }): JSX.Element | null {
  const mayFetch = useMayEdit();
  const connection = useFortnoxStatus(closing.client.clientId).data?.connection ?? null;
  const isConnected = connection?.problem === null;
  if (!mayFetch) return null;
  return (
    <Button
      variant="default"
      leftSection={<IconRefresh className="i" aria-hidden="true" />}
      renderRoot={(button) => (
        <Link
          {...button}
          to="/bokslut/$closingId/import"
          params={{ closingId: closing.closingId }}
          search={isConnected ? { steg: "ar" } : {}}
        />
      )}
    >
      {t("overview.actions.fetch")}
    </Button>
  );
}

function NextButton({ closing, overview }: OverviewActionsProps): JSX.Element | null {
  const navigate = useNavigate();
  const first = overview === undefined ? null : firstLeft(overview);
  const open = (): void => {
    if (first !== null) void navigate({ href: todoAddress(closing.closingId, first) });
  };
  useKeys({ n: open });
  if (first === null) return null;
  return (
    <Button onClick={open}>
      {t("overview.actions.next")}
      <kbd aria-hidden="true">N</kbd>
    </Button>
  );
}
