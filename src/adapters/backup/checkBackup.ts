/** Reads a backup file through before anything is touched: whole, unharmed, ours, and not of a newer program. */
import { MigrationError, pendingMigrations, readMigrationFiles } from "#adapters/database/migrationFiles.ts";
import type { BackupHeader, BackupManifest, BackupSection } from "./backupFormat.ts";
import { BackupRefusedError } from "./backupProblem.ts";
import { readBackupFile } from "./readBackupFile.ts";

export interface CheckedBackup {
  readonly path: string;
  readonly header: BackupHeader;
  readonly manifest: BackupManifest;
  /** Null where the operator keeps it. */
  readonly secret: string | null;
}

/** Checks the file for a program of version `program`. */
export async function checkBackup(path: string, program: string): Promise<CheckedBackup> {
  const headers: BackupHeader[] = [];
  const secret: Buffer[] = [];
  const manifest = await readBackupFile(path, {
    onHeader: async (read) => {
      await checkVersion(read, program);
      headers.push(read);
    },
    onSection: async (section, content) => {
      for await (const piece of content) if (isSecret(section)) secret.push(piece);
    },
  });
  const [header] = headers;
  if (header === undefined) throw new BackupRefusedError({ kind: "backup-cut" });
  return { path, header, manifest, secret: secret.length === 0 ? null : Buffer.concat(secret).toString() };
}

function isSecret({ kind }: BackupSection): boolean {
  return kind === "secret";
}

async function checkVersion({ program, migrations }: BackupHeader, ours: string): Promise<void> {
  const files = await readMigrationFiles();
  const known = new Set(files.map(({ number }) => number));
  if (isNewer(program, ours) || migrations.some(({ number }) => !known.has(number))) {
    throw new BackupRefusedError({ kind: "backup-newer", program });
  }
  try {
    pendingMigrations(files, migrations);
  } catch (cause) {
    if (!(cause instanceof MigrationError)) throw cause;
    throw new BackupRefusedError({ kind: "backup-of-other-program" }, { cause });
  }
}

/** Compares versions of three numbers. */
export function isNewer(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split(".").map((part) => Number.parseInt(part, 10)));
  for (let index = 0; index < 3; index++) {
    const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
