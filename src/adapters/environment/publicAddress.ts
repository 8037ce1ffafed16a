/** Where browsers reach the server. */
import { hostname } from "node:os";
import type { Settings } from "./settings.ts";

/** The address that the operator has said, or the one that the server listens to. */
export function publicAddressOf({ publicUrl, host, port }: Settings): URL {
  if (publicUrl !== null) return publicUrl;
  const name = host === "0.0.0.0" || host === "::" ? hostname() : host;
  return new URL(`http://${name.includes(":") ? `[${name}]` : name}:${port}`);
}
