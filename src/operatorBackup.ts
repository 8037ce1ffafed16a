/**
 * Backup and restore of the installation that the environment names. A composition root of its own, as operator.ts:
 * such a command loads no web server.
 */
import { access } from "node:fs/promises";
import { join } from "node:path";
import { BackupRefusedError, type BackupProblem, refusable } from "#adapters/backup/backupProblem.ts";
import { checkBackup, type CheckedBackup } from "#adapters/backup/checkBackup.ts";
import { restoreBackup } from "#adapters/backup/restoreBackup.ts";
import { secretFingerprint, takeBackup } from "#adapters/backup/takeBackup.ts";
import { openEmbedded, reachEmbedded } from "#adapters/database/embedded/openEmbedded.ts";
import { replaceAppSecret } from "#adapters/environment/appSecret.ts";
import { AlreadyRunningError } from "#adapters/environment/dataDirLock.ts";
import { readSettings, type Settings } from "#adapters/environment/settings.ts";
import type { Result } from "#lib/result.ts";
import packageJson from "../package.json" with { type: "json" };
import { secretOf } from "./operator.ts";

export interface BackupDone {
  readonly createdAt: string;
  readonly tables: number;
  readonly rows: number;
  /** False where the operator keeps the secret, and must have it when the backup is restored. */
  readonly holdsSecret: boolean;
}

export interface RestoreOptions {
  readonly replaces: boolean;
  readonly acceptsOtherSecret: boolean;
}

export type { BackupProblem };

const program = packageJson.version;

/** Takes a backup of the installation, running or not, and reads it through once it is written. */
export async function backUp(path: string): Promise<Result<BackupDone, BackupProblem>> {
  return refusable(async () => {
    const settings = readSettings(process.env);
    await (settings.database === "embedded" ? backUpEmbedded(path, settings) : backUpServer(path, settings));
    return summaryOf(await checkBackup(path, program));
  });
}

/** Checks the backup, and only then puts it in the place of what is there. */
export async function restore(
  path: string,
  options: RestoreOptions,
): Promise<Result<BackupDone, BackupProblem>> {
  return refusable(async () => {
    const settings = readSettings(process.env);
    const backup = await checkBackup(path, program);
    await (settings.database === "embedded"
      ? restoreEmbedded(backup, settings, options)
      : restoreServer(backup, settings, options));
    return summaryOf(backup);
  });
}

async function backUpEmbedded(path: string, settings: Settings): Promise<void> {
  // A backup of the wrong folder must not make an empty installation there.
  if (!(await isThere(join(settings.dataDir, "postgresql")))) {
    throw new BackupRefusedError({ kind: "nothing-to-back-up" });
  }
  const { adminUrl, appSecret, close } = await reachEmbedded(settings);
  try {
    const secret = {
      appSecret: settings.appSecret ?? appSecret,
      includesSecret: settings.appSecret === null,
    };
    await takeBackup(path, { adminUrl, program, ...secret });
  } finally {
    await close();
  }
}

async function backUpServer(path: string, settings: Settings): Promise<void> {
  const { adminUrl } = serverOf(settings);
  await takeBackup(path, { adminUrl, program, appSecret: secretOf(settings), includesSecret: false });
}

async function restoreEmbedded(
  backup: CheckedBackup,
  settings: Settings,
  options: RestoreOptions,
): Promise<void> {
  const embedded = await openStopped(settings);
  try {
    const { appUrl, adminUrl } = embedded;
    const given = settings.appSecret ?? (backup.secret === null ? embedded.appSecret : null);
    if (given !== null) checkSecret(backup, given, options);
    const appSecret = given ?? backup.secret ?? embedded.appSecret;
    await restoreBackup(backup, { ...options, database: { appUrl, adminUrl, appSecret, trusted: true } });
    // Last: cut short before this, the restoring is done again.
    if (given === null) await replaceAppSecret(settings.dataDir, appSecret);
  } finally {
    await embedded.close();
  }
}

async function restoreServer(
  backup: CheckedBackup,
  settings: Settings,
  options: RestoreOptions,
): Promise<void> {
  const database = serverOf(settings);
  const appSecret = secretOf(settings);
  checkSecret(backup, appSecret, options);
  await restoreBackup(backup, { ...options, database: { ...database, appSecret, trusted: false } });
}

function checkSecret({ header }: CheckedBackup, appSecret: string, options: RestoreOptions): void {
  if (options.acceptsOtherSecret || header.secretFingerprint === secretFingerprint(appSecret)) return;
  throw new BackupRefusedError({ kind: "other-secret" });
}

async function openStopped(settings: Settings): ReturnType<typeof openEmbedded> {
  try {
    return await openEmbedded(settings);
  } catch (cause) {
    if (!(cause instanceof AlreadyRunningError)) throw cause;
    throw new BackupRefusedError({ kind: "program-running", url: cause.running?.url ?? null }, { cause });
  }
}

function serverOf({ database }: Settings): { readonly appUrl: string; readonly adminUrl: string } {
  if (database === "embedded" || database.adminUrl === null) {
    throw new BackupRefusedError({ kind: "owner-missing" });
  }
  return { appUrl: database.appUrl, adminUrl: database.adminUrl };
}

function summaryOf({ header, manifest, secret }: CheckedBackup): BackupDone {
  const counts = Object.values(manifest.rows);
  return {
    createdAt: header.createdAt,
    tables: counts.length,
    rows: counts.reduce((sum, count) => sum + count, 0),
    holdsSecret: secret !== null,
  };
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
