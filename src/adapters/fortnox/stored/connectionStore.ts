/** Connections in PostgreSQL: what is shown in clear, the tokens sealed. */
import type {
  Connection,
  ConnectionSecrets,
  ConnectionStore,
  OpenedConnection,
  StoredConnection,
} from "#app/fortnox/connection/connectionStore.ts";
import type { Transaction } from "#app/firm/inFirm.ts";
import type { OrganizationNumber } from "#domain/parties/organizationNumber.ts";
import { firmTransactionOf } from "../../database/firmTransaction.ts";
import type { SecretBox } from "./secretBox.ts";

interface ConnectionRow {
  readonly client_id: string;
  readonly kind: StoredConnection["kind"];
  readonly tenant: string;
  readonly company_name: string;
  readonly organization_number: string;
  readonly scopes: string[];
  readonly auth_name: string;
  readonly oauth_client_id: string;
  readonly connected_at: string;
  readonly connected_by: string;
  readonly connected_by_name: string;
  readonly renewed_at: string;
  readonly last_used_at: string | null;
  readonly lost_at: string | null;
  readonly lost_because: string | null;
  readonly secrets: Buffer;
}

/** Makes the store of connections. */
export function createConnectionStore(box: SecretBox): ConnectionStore {
  return {
    read: async (transaction, clientId) =>
      (await open(transaction, box, { clientId, lock: "" }))?.connection ?? null,
    open: (transaction, clientId) => open(transaction, box, { clientId, lock: "" }),
    lock: (transaction, clientId) => open(transaction, box, { clientId, lock: "FOR UPDATE OF c" }),
    write: (transaction, connection, secrets) => write(transaction, box, { connection, secrets }),
    writeSecrets: (transaction, connection, secrets) =>
      writeSecrets(transaction, box, { connection, secrets }),
    markLost,
    markUsed,
    delete: async (transaction, connection) => {
      const { client, firmId } = firmTransactionOf(transaction);
      await client.query("DELETE FROM app.fortnox_connection WHERE firm_id = $1 AND client_id = $2", [
        firmId,
        connection.clientId,
      ]);
    },
    hasOtherHolder: (transaction, connection) => hasOtherHolder(transaction, box, connection),
    hasClient: async (transaction, clientId) => {
      const { client, firmId } = firmTransactionOf(transaction);
      const { rowCount } = await client.query(
        "SELECT FROM app.client WHERE firm_id = $1 AND client_id = $2",
        [firmId, clientId],
      );
      return rowCount === 1;
    },
    readClient,
  };
}

async function open(
  transaction: Transaction,
  box: SecretBox,
  { clientId, lock }: { readonly clientId: string; readonly lock: "" | "FOR UPDATE OF c" },
): Promise<OpenedConnection | null> {
  const { client, firmId } = firmTransactionOf(transaction);
  const { rows } = await client.query<ConnectionRow>(
    `SELECT c.*, u.name AS connected_by_name FROM app.fortnox_connection AS c
     JOIN app.firm_user AS u ON u.firm_id = c.firm_id AND u.user_id = c.connected_by
     WHERE c.firm_id = $1 AND c.client_id = $2 ${lock}`,
    [firmId, clientId],
  );
  const [row] = rows;
  if (row === undefined) return null;
  const connection = connectionOf(row);
  const opened = box.open(row.secrets, belongings(firmId, connection));
  return { connection, secrets: opened === null ? null : (JSON.parse(opened) as ConnectionSecrets) };
}

async function write(
  transaction: Transaction,
  box: SecretBox,
  { connection, secrets }: { readonly connection: Connection; readonly secrets: ConnectionSecrets },
): Promise<void> {
  const { client, firmId } = firmTransactionOf(transaction);
  await client.query(
    `INSERT INTO app.fortnox_connection (firm_id, client_id, kind, tenant, company_name, organization_number, scopes,
       auth_name, oauth_client_id, connected_at, connected_by, renewed_at, secrets, holder)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     ON CONFLICT (firm_id, client_id) DO UPDATE SET kind = excluded.kind, tenant = excluded.tenant,
       company_name = excluded.company_name, organization_number = excluded.organization_number,
       scopes = excluded.scopes, auth_name = excluded.auth_name, oauth_client_id = excluded.oauth_client_id,
       connected_at = excluded.connected_at, connected_by = excluded.connected_by,
       renewed_at = excluded.renewed_at, secrets = excluded.secrets, lost_at = NULL, lost_because = NULL`,
    [
      firmId,
      connection.clientId,
      connection.kind,
      connection.tenant,
      connection.companyName,
      connection.organizationNumber,
      connection.scopes,
      connection.identity.authName,
      connection.identity.oauthClientId,
      connection.connectedAt,
      connection.connectedBy,
      connection.renewedAt,
      seal(box, firmId, { connection, secrets }),
      box.mark([firmId, connection.clientId]),
    ],
  );
}

async function writeSecrets(
  transaction: Transaction,
  box: SecretBox,
  { connection, secrets }: { readonly connection: Connection; readonly secrets: ConnectionSecrets },
): Promise<void> {
  const { client, firmId } = firmTransactionOf(transaction);
  await client.query(
    `UPDATE app.fortnox_connection SET secrets = $3, renewed_at = $4, lost_at = NULL, lost_because = NULL
     WHERE firm_id = $1 AND client_id = $2`,
    [firmId, connection.clientId, seal(box, firmId, { connection, secrets }), connection.renewedAt],
  );
}

async function markLost(
  transaction: Transaction,
  connection: Connection,
  said: string | null,
): Promise<boolean> {
  const { client, firmId } = firmTransactionOf(transaction);
  const { rowCount } = await client.query(
    `UPDATE app.fortnox_connection SET lost_at = now(), lost_because = $4
     WHERE firm_id = $1 AND client_id = $2 AND connected_at = $3 AND lost_at IS NULL`,
    [firmId, connection.clientId, connection.connectedAt, said],
  );
  return rowCount === 1;
}

/** Written once a minute at most, so that looking costs no write. */
async function markUsed(transaction: Transaction, clientId: string): Promise<void> {
  const { client, firmId } = firmTransactionOf(transaction);
  await client.query(
    `UPDATE app.fortnox_connection SET last_used_at = now() WHERE firm_id = $1 AND client_id = $2
     AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`,
    [firmId, clientId],
  );
}

/** Kept outside the firms' wall by a keyed hash: it can be told that there is another, and nothing more. */
async function hasOtherHolder(
  transaction: Transaction,
  box: SecretBox,
  { clientId, tenant, identity }: Connection,
): Promise<boolean> {
  const { client, firmId } = firmTransactionOf(transaction);
  const { rows } = await client.query<{ other: boolean }>(
    `SELECT EXISTS (
       SELECT FROM fortnox.holder WHERE oauth_client_id = $1 AND tenant = $2 AND holder <> $3
     ) AS other`,
    [identity.oauthClientId, tenant, box.mark([firmId, clientId])],
  );
  return rows[0]?.other === true;
}

async function readClient(
  transaction: Transaction,
  closingId: string,
): ReturnType<ConnectionStore["readClient"]> {
  const { client, firmId } = firmTransactionOf(transaction);
  const { rows } = await client.query<{ clientId: string; organizationNumber: OrganizationNumber }>(
    `SELECT k.client_id AS "clientId", k.organization_number AS "organizationNumber" FROM app.closing AS b
     JOIN app.client AS k ON k.firm_id = b.firm_id AND k.client_id = b.client_id
     WHERE b.firm_id = $1 AND b.closing_id = $2`,
    [firmId, closingId],
  );
  return rows[0] ?? null;
}

function seal(
  box: SecretBox,
  firmId: string,
  { connection, secrets }: { readonly connection: Connection; readonly secrets: ConnectionSecrets },
): Buffer {
  return box.seal(JSON.stringify(secrets), belongings(firmId, connection));
}

/** What a connection's secrets belong to: moved anywhere else they do not open. */
function belongings(firmId: string, { clientId, kind, tenant, identity }: Connection): readonly string[] {
  return [firmId, clientId, kind, tenant, identity.authName, identity.oauthClientId];
}

function connectionOf(row: ConnectionRow): StoredConnection {
  return {
    clientId: row.client_id,
    kind: row.kind,
    tenant: row.tenant,
    companyName: row.company_name,
    organizationNumber: row.organization_number,
    scopes: row.scopes,
    identity: { authName: row.auth_name, oauthClientId: row.oauth_client_id },
    connectedAt: row.connected_at,
    connectedBy: row.connected_by,
    connectedByName: row.connected_by_name,
    renewedAt: row.renewed_at,
    lastUsedAt: row.last_used_at,
    lost: row.lost_at === null ? null : { at: row.lost_at, said: row.lost_because },
  };
}
