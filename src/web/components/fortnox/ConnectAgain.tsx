/** Anslut igen: the same way to Fortnox as the last time. */
import { Button, type ButtonProps } from "@mantine/core";
import { IconPlugConnected } from "@tabler/icons-react";
import type { JSX } from "react";
import type { Closing } from "#wire/clients.ts";
import type { ConnectionKind } from "#wire/fortnox.ts";
import { useMayEdit } from "#web/lib/access.ts";
import { useConnect } from "#web/lib/fortnox/useConnection.ts";
import { t } from "#web/lib/texts/translate.ts";
import { FailureNotice } from "../page/Notice.tsx";

export interface ConnectAgainProps extends Pick<ButtonProps, "size" | "variant"> {
  readonly closing: Closing;
  readonly kind: ConnectionKind;
}

/** Draws the button. */
export function ConnectAgain({ closing, kind, ...look }: ConnectAgainProps): JSX.Element {
  const connect = useConnect(closing);
  const mayConnect = useMayEdit();
  return (
    <>
      <Button
        {...look}
        leftSection={look.size === "xs" ? null : <IconPlugConnected className="i" aria-hidden="true" />}
        disabled={!mayConnect}
        loading={connect.isPending || connect.isSuccess}
        onClick={() => {
          connect.mutate(kind);
        }}
      >
        {t("fortnox.again")}
      </Button>
      <FailureNotice error={connect.error} />
    </>
  );
}
