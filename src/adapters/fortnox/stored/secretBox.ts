/**
 * Secrets in the database: AES-256-GCM under a key derived from APP_SECRET. What a secret belongs to is associated
 * data, so that one moved to another firm, client or company does not open.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

export interface SecretBox {
  seal(secret: string, belongsTo: readonly string[]): Buffer;
  /** Opens it; null when it was sealed under another key, belongs to something else, or was changed. */
  open(sealed: Buffer, belongsTo: readonly string[]): string | null;
  /** A keyed hash that says nothing to who does not have the key. */
  mark(parts: readonly string[]): string;
}

const version = 1;
const [ivBytes, tagBytes] = [12, 16];

/** Makes the box of one installation. */
export function createSecretBox(appSecret: string): SecretBox {
  const key = deriveKey(appSecret, "fortnox connection secrets 1");
  const markKey = deriveKey(appSecret, "fortnox connection holders 1");
  return {
    seal: (secret, belongsTo) => {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(bytesOf(belongsTo));
      const body = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
      return Buffer.concat([Buffer.of(version), iv, cipher.getAuthTag(), body]);
    },
    open: (sealed, belongsTo) => open(key, sealed, belongsTo),
    mark: (parts) => createHmac("sha256", markKey).update(bytesOf(parts)).digest("hex"),
  };
}

function open(key: Buffer, sealed: Buffer, belongsTo: readonly string[]): string | null {
  const [afterIv, afterTag] = [1 + ivBytes, 1 + ivBytes + tagBytes];
  if (sealed[0] !== version || sealed.length < afterTag) return null;
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(1, afterIv))
    .setAAD(bytesOf(belongsTo))
    .setAuthTag(sealed.subarray(afterIv, afterTag));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(afterTag)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

function deriveKey(appSecret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", appSecret, "", purpose, 32));
}

/** As JSON, so that no two lists of parts read the same. */
function bytesOf(parts: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify(parts), "utf8");
}
