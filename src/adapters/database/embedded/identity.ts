/**
 * As whom the embedded PostgreSQL runs: it refuses root. Root gives it a user namespace, where root's own files stay
 * root's; where the kernel or a container refuses namespaces, an unprivileged user.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { EmbeddedUnavailableError } from "./binaries.ts";

export type Identity =
  | { readonly kind: "own" }
  | { readonly kind: "namespace"; readonly uid: number }
  | { readonly kind: "user"; readonly uid: number; readonly gid: number };

export interface IdentityQuestion {
  readonly program: string;
  /** Must be writable by whoever is chosen. */
  readonly directory: string;
  readonly directoryOwner: number;
  /** Tests say false to take the way of a machine that refuses namespaces. */
  readonly namespaces?: boolean;
}

/** Chooses the least surprising identity that works for this program and folder. */
export function chooseIdentity(question: IdentityQuestion): Identity {
  const users = readUsers();
  const self = process.geteuid?.() ?? 0;
  // initdb asks for its user's name, so even the number inside a namespace must be a known one.
  const other = users.find(({ name }) => name === "nobody") ?? users.find(({ uid }) => uid !== 0);
  const namespace: Identity | null = other === undefined ? null : { kind: "namespace", uid: other.uid };
  const namespaceWorks = (): boolean => question.namespaces !== false && works(namespace, question);
  if (self !== 0) {
    const isKnown = users.some(({ uid }) => uid === self);
    return !isKnown && namespace !== null && namespaceWorks() ? namespace : { kind: "own" };
  }
  const owner = users.find(({ uid }) => uid !== 0 && uid === question.directoryOwner);
  if (owner !== undefined) return { kind: "user", uid: owner.uid, gid: owner.gid };
  if (namespace !== null && namespaceWorks()) return namespace;
  if (other !== undefined) return { kind: "user", uid: other.uid, gid: other.gid };
  throw new EmbeddedUnavailableError("PostgreSQL refuses to run as root, and there is no other user.");
}

/** The command that runs `program` as `identity`, for the spawn functions. */
export function commandAs(identity: Identity, program: string, args: readonly string[]): [string, string[]] {
  return identity.kind === "namespace"
    ? ["unshare", ["--user", `--map-user=${identity.uid}`, program, ...args]]
    : [program, [...args]];
}

function works(identity: Identity | null, { program, directory }: IdentityQuestion): boolean {
  if (identity === null) return false;
  const reach = 'test -x "$1" && test -w "$2"';
  const [command, args] = commandAs(identity, "/bin/sh", ["-c", reach, "sh", program, directory]);
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

function readUsers(): readonly { readonly name: string; readonly uid: number; readonly gid: number }[] {
  return readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .filter((fields) => fields.length >= 4)
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}
