/** SHA-256 by Node's own cryptography. */
import { createHash, hash } from "node:crypto";
import type { Sha256 } from "#app/snapshots/sha256.ts";

export const sha256: Sha256 = {
  ofText: (text) => hash("sha256", text, "buffer"),
  ofBytes: (bytes) => createHash("sha256").update(bytes).digest(),
};
