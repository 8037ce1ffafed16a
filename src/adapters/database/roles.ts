/**
 * Who may do what in the database. The owner migrates; the app's role lives under row-level security; the auth role
 * alone reaches sessions and password hashes. With a database of the operator's own the auth role is made beside the
 * app's, `<app>_auth`, with a password derived from APP_SECRET, so that there is nothing more to configure.
 */
import pg from "pg";

export interface Roles {
  readonly app: string;
  readonly auth: string;
  /** Null where the server lets the role in without one (the embedded server's private socket). */
  readonly authPassword: string | null;
}

/** Thrown when the app's role could see past row-level security, so that nothing is served. */
class UnsafeRoleError extends Error {
  override readonly name = "UnsafeRoleError";
  readonly code = "unsafe-role";
}

/** Makes the auth role, or renews its password; says what to run by hand when the owner may not. */
export async function ensureAuthRole(client: pg.Client, roles: Roles): Promise<void> {
  const role = pg.escapeIdentifier(roles.auth);
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [roles.auth]);
  const password = roles.authPassword === null ? "" : ` PASSWORD ${pg.escapeLiteral(roles.authPassword)}`;
  const exists = rowCount !== null && rowCount > 0;
  if (exists && password === "") return;
  try {
    await client.query(`${exists ? "ALTER" : "CREATE"} ROLE ${role} LOGIN NOINHERIT${password}`);
  } catch (cause) {
    throw new UnsafeRoleError(
      `The role of DATABASE_ADMIN_URL may not ${exists ? "change" : "create"} the role ${roles.auth}: give it CREATEROLE.`,
      { cause },
    );
  }
}

/** Refuses an app role that row-level security does not bind, or that reaches the auth schema. */
export async function checkAppRole(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ role: string; reason: string }>(`
    SELECT current_user AS role, reason FROM (
      SELECT 'is a superuser' AS reason FROM pg_roles
        WHERE rolsuper AND pg_has_role(current_user, oid, 'MEMBER')
      UNION ALL
      SELECT 'has BYPASSRLS' FROM pg_roles
        WHERE rolbypassrls AND pg_has_role(current_user, oid, 'MEMBER')
      UNION ALL
      SELECT 'owns or can become the owner of ' || c.oid::regclass
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname IN ('app', 'auth') AND pg_has_role(current_user, c.relowner, 'MEMBER')
      UNION ALL
      SELECT 'may use the schema auth' FROM pg_namespace n, pg_roles r
        WHERE n.nspname = 'auth' AND has_schema_privilege(r.oid, n.oid, 'USAGE')
          AND pg_has_role(current_user, r.oid, 'MEMBER')
    ) AS reasons LIMIT 1`);
  const [found] = rows;
  if (found !== undefined) {
    throw new UnsafeRoleError(
      `The role ${found.role} in DATABASE_URL ${found.reason}: give the app a role of its own.`,
    );
  }
}
