/** The migrations that belong to this version of the program: plain SQL, numbered, applied in order, never changed. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

export interface MigrationFile {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

export interface AppliedMigration {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
}

/** Thrown when the database's history is not one that this program can go on from. */
export class MigrationError extends Error {
  override readonly name = "MigrationError";
  readonly code = "migration-impossible";
}

const ownDirectory = join(import.meta.dirname, "migrations");
const fileName = /^(\d{3})-[a-z0-9-]+\.sql$/;

/** Reads the migration files in order. */
export async function readMigrationFiles(directory = ownDirectory): Promise<readonly MigrationFile[]> {
  const names = (await readdir(directory)).filter((name) => fileName.test(name)).toSorted();
  const files = await Promise.all(names.map(async (name) => readMigrationFile(directory, name)));
  const twice = files.find((file, index) => files[index - 1]?.number === file.number);
  if (twice !== undefined) throw new MigrationError(`Two migrations have the number of ${twice.name}.`);
  return files;
}

/** Lists what is not applied yet; throws when what is applied is not what these files say. */
export function pendingMigrations(
  files: readonly MigrationFile[],
  applied: readonly AppliedMigration[],
): readonly MigrationFile[] {
  const fileByNumber = new Map(files.map((file) => [file.number, file]));
  for (const { number, name, checksum } of applied) {
    const file = fileByNumber.get(number);
    if (file === undefined) {
      throw new MigrationError(
        `The database has migration ${name}, made by a newer version of this program.`,
      );
    }
    if (file.checksum !== checksum) {
      throw new MigrationError(`Migration ${name} was changed after it was applied to this database.`);
    }
  }
  const appliedNumbers = new Set(applied.map(({ number }) => number));
  return files.filter(({ number }) => !appliedNumbers.has(number));
}

async function readMigrationFile(directory: string, name: string): Promise<MigrationFile> {
  const sql = await readFile(join(directory, name), "utf8");
  const checksum = createHash("sha256").update(sql).digest("hex");
  return { number: Number(name.slice(0, 3)), name, sql, checksum };
}
