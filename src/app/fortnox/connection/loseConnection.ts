/** Notes that a connection is lost: what it has is kept, and the log says so once. */
import type { Transaction } from "../../firm/inFirm.ts";
import type { FortnoxDeps } from "../fortnoxDeps.ts";
import type { StoredConnection } from "./connectionStore.ts";

/** Marks the connection lost in the transaction given; `said` is Fortnox's own words. */
export async function loseConnection(
  { connections, log }: Pick<FortnoxDeps, "connections" | "log">,
  transaction: Transaction,
  { connection, said }: { readonly connection: StoredConnection; readonly said: string | null },
): Promise<void> {
  if (!(await connections.markLost(transaction, connection, said))) return;
  const { clientId, kind, companyName } = connection;
  await log.write(transaction, {
    by: null,
    kind: "fortnox-connection-lost",
    data: { clientId, connectionKind: kind },
    personal: { companyName },
  });
}
