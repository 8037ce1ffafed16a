/**
 * What a sandbox keeps over a restart: grants, and everything that was done to its companies. The companies
 * themselves are made up anew from the seed, and what was done is done again.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Change } from "#sandbox/control/change.ts";
import type { Consent, GrantsState } from "#sandbox/oauth/grants.ts";

export type Deed = { readonly tenantId: number; readonly atMs: number } & (
  | { readonly kind: "change"; readonly change: Change }
  | {
      readonly kind: "request";
      readonly method: string;
      /** The endpoint's own path, with its parameters unfilled. */
      readonly endpoint: string;
      readonly params: Readonly<Record<string, string>>;
      readonly path: string;
      readonly query: string;
      readonly contentType: string;
      readonly bodyBase64: string;
      readonly caller: Consent;
    }
);

export interface Memory {
  readonly grants: GrantsState | undefined;
  readonly rememberGrants: (state: GrantsState) => void;
  readonly rememberDeed: (deed: Deed) => void;
  readonly deedsOf: (tenantId: number) => readonly Deed[];
}

/** Forgets everything: every sandbox starts anew. */
export const noMemory: Memory = {
  grants: undefined,
  rememberGrants: () => undefined,
  rememberDeed: () => undefined,
  deedsOf: () => [],
};

/** Keeps it in two files of a folder. */
export function fileMemory(folder: string): Memory {
  mkdirSync(folder, { recursive: true });
  const [grantsPath, deedsPath] = [join(folder, "grants.json"), join(folder, "deeds.jsonl")];
  const deeds = existsSync(deedsPath) ? readDeeds(readFileSync(deedsPath, "utf8")) : [];
  return {
    grants: existsSync(grantsPath)
      ? (JSON.parse(readFileSync(grantsPath, "utf8")) as GrantsState)
      : undefined,
    rememberGrants(state) {
      // Whole or not at all: a process may be killed at any moment.
      writeFileSync(`${grantsPath}.new`, JSON.stringify(state), { mode: 0o600 });
      renameSync(`${grantsPath}.new`, grantsPath);
    },
    rememberDeed(deed) {
      appendFileSync(deedsPath, `${JSON.stringify(deed)}\n`, { mode: 0o600 });
    },
    deedsOf: (tenantId) => deeds.filter((deed) => deed.tenantId === tenantId),
  };
}

/** A line that was cut off by the end of its process was never answered, and does not count. */
function readDeeds(text: string): readonly Deed[] {
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  return whole
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Deed);
}
