/** The installation's secret, and the keys that are derived from it so that no two uses share one. */
import { createHmac, randomBytes } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

const fileName = "app-secret";

/** Reads the secret kept in the data folder, or makes it the first time. */
export async function keepAppSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, fileName);
  const kept = await readIfThere(path);
  if (kept !== null) return kept;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const made = randomBytes(32).toString("base64url");
  await replaceAppSecret(dataDir, made);
  return made;
}

/** Keeps another secret in the data folder: the one that a restored backup was encrypted with. */
export async function replaceAppSecret(dataDir: string, appSecret: string): Promise<void> {
  const path = join(dataDir, fileName);
  // Written aside and renamed, so that a crash never leaves half a secret behind.
  await writeFile(`${path}.new`, `${appSecret}\n`, { mode: 0o600, flush: true });
  await rename(`${path}.new`, path);
}

/** Derives the key for one purpose; another purpose gives a key that says nothing about this one. */
export function deriveKey(appSecret: string, purpose: string): Buffer {
  return createHmac("sha256", appSecret).update(purpose).digest();
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return (await readFile(path, "utf8")).trim();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
