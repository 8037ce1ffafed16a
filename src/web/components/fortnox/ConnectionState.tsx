/** How a client stands with Fortnox: not connected and how to be, connected and to what, or lost. */
import type { JSX, ReactNode } from "react";
import type { Closing } from "#wire/clients.ts";
import type { FortnoxStatus } from "#wire/fortnox.ts";
import { ConnectButtons } from "./ConnectButtons.tsx";
import { ConnectionFacts } from "./ConnectionFacts.tsx";
import { Disconnect } from "./Disconnect.tsx";
import { WhatIsRead } from "./WhatIsRead.tsx";
import "./fortnox.css";

export interface ConnectionStateProps {
  readonly closing: Closing;
  readonly status: FortnoxStatus;
  /** What a connection that works is used for here. */
  readonly children?: ReactNode;
}

/** Draws the body and foot of a card; a lost connection is drawn by its own card. */
export function ConnectionState({ closing, status, children }: ConnectionStateProps): JSX.Element {
  const { connection } = status;
  if (connection === null) {
    return (
      <>
        <div className="body">
          <WhatIsRead />
        </div>
        <footer>
          <ConnectButtons closing={closing} />
        </footer>
      </>
    );
  }
  return (
    <>
      <div className="body">
        <ConnectionFacts connection={connection} />
      </div>
      <footer className="used">
        {children}
        <Disconnect clientId={closing.client.clientId} companyName={connection.companyName} />
      </footer>
    </>
  );
}
