/** Makes the roles and the database on a new embedded server, as an operator would on a server of their own. */
import pg from "pg";
import { embeddedUrl, superuser } from "./server.ts";

const owner = "bokslut_owner";
const app = "bokslut";
const database = "bokslut";

export interface EmbeddedUrls {
  readonly appUrl: string;
  readonly adminUrl: string;
}

/** Sees to it that the owner, the app's role and the database exist, and gives their addresses. */
export async function bootstrap(
  socketDir: string,
  options: { readonly ownerMayCreateDatabases?: boolean } = {},
): Promise<EmbeddedUrls> {
  const client = new pg.Client(embeddedUrl(socketDir, superuser, "postgres"));
  await client.connect();
  try {
    // BYPASSRLS lets the owner take a backup; it is never the role that answers requests.
    await ensureRole(
      client,
      owner,
      `CREATEROLE BYPASSRLS ${options.ownerMayCreateDatabases === true ? "CREATEDB" : ""}`,
    );
    await ensureRole(client, app, "");
    await ensureDatabase(client);
  } finally {
    await client.end();
  }
  return {
    appUrl: embeddedUrl(socketDir, app, database),
    adminUrl: embeddedUrl(socketDir, owner, database),
  };
}

async function ensureRole(client: pg.Client, role: string, attributes: string): Promise<void> {
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
  if (rowCount === 0) await client.query(`CREATE ROLE ${role} LOGIN ${attributes}`);
}

async function ensureDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [database]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${database} OWNER ${owner}`);
}
