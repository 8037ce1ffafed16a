/**
 * The database as the program uses it: migrated, checked, and one pool per role. The app's pool lives under row-level
 * security; only the auth pool reaches sessions; jobs have their own connections so that work never starves answers.
 */
import type pg from "pg";
import { deriveKey } from "#adapters/environment/appSecret.ts";
import { isMigrated, migrate } from "./migrate.ts";
import { MigrationError, readMigrationFiles } from "./migrationFiles.ts";
import { createForeignPool, createPool, reach } from "./pool.ts";
import { checkAppRole, type Roles } from "./roles.ts";

export interface DatabaseOptions {
  readonly appUrl: string;
  /** Null in a process that may not migrate: another one must have done it. */
  readonly adminUrl: string | null;
  readonly appSecret: string;
  /** True for the embedded server, whose private socket asks for no password. */
  readonly trusted: boolean;
}

export interface OpenDatabase {
  /** Rows of `app`, through `inFirm`. */
  readonly app: pg.Pool;
  /** Tables of `auth` for better-auth, with the driver's own value types and search path `auth`. */
  readonly auth: pg.Pool;
  /** For pg-boss. */
  readonly jobs: pg.Pool;
  readonly appliedMigrations: readonly string[];
  readonly isReady: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** The auth role's password follows from APP_SECRET, and is set by the process that may migrate. */
const authSetting = "DATABASE_URL, for the auth role that APP_SECRET and DATABASE_ADMIN_URL make,";

/** Migrates where it may, refuses an unsafe role, and opens the pools. */
export async function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  const roles = rolesOf(options);
  const { adminUrl } = options;
  const files = await readMigrationFiles();
  const appliedMigrations = adminUrl === null ? [] : await migrate({ adminUrl, roles });
  const app = createPool({ url: options.appUrl, connections: 20, name: "bokslut app" });
  const auth = createForeignPool({
    url: authUrl(options.appUrl, roles),
    connections: 10,
    name: "bokslut auth",
    searchPath: "auth",
  });
  const jobs = createForeignPool({
    url: options.appUrl,
    connections: 5,
    name: "bokslut jobs",
    searchPath: "jobs",
  });
  const close = async (): Promise<void> => {
    await Promise.all([app.end(), auth.end(), jobs.end()]);
  };
  try {
    await reach("DATABASE_URL", () => app.query("SELECT"));
    await checkAppRole(app);
    if (!(await isMigrated(app, files))) {
      throw new MigrationError("The database is not migrated: start one process with DATABASE_ADMIN_URL.");
    }
    await reach(authSetting, () => auth.query("SELECT"));
  } catch (error) {
    await close();
    throw error;
  }
  return { app, auth, jobs, appliedMigrations, isReady: () => isMigrated(app, files), close };
}

/** The roles of an installation, as its addresses and its secret give them. */
export function rolesOf({ appUrl, appSecret, trusted }: Omit<DatabaseOptions, "adminUrl">): Roles {
  const app = decodeURIComponent(new URL(appUrl).username);
  if (app === "")
    throw new MigrationError("DATABASE_URL must name the role: postgresql://role:password@host/database.");
  return {
    app,
    auth: `${app}_auth`,
    authPassword: trusted ? null : deriveKey(appSecret, "database role auth").toString("base64url"),
  };
}

function authUrl(appUrl: string, roles: Roles): string {
  const url = new URL(appUrl);
  url.username = encodeURIComponent(roles.auth);
  url.password = roles.authPassword ?? "";
  return url.href;
}
