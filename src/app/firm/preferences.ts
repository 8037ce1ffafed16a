/** A user's own small settings (hidden columns, single keys). What they mean is the web's affair; here they are kept. */
import type { Actor } from "./actor.ts";
import type { InFirm, Transaction } from "./inFirm.ts";

export type Preferences = Readonly<Record<string, unknown>>;

/** Port: keeps settings per user. */
export interface PreferenceStore {
  read(transaction: Transaction, userId: string): Promise<Preferences>;
  /** Writes each setting given and leaves the rest. */
  write(transaction: Transaction, userId: string, preferences: Preferences): Promise<void>;
}

export interface PreferenceDeps {
  readonly inFirm: InFirm;
  readonly preferences: PreferenceStore;
}

/** Reads the user's settings; what was never set is absent. */
export async function readPreferences(deps: PreferenceDeps, actor: Actor): Promise<Preferences> {
  return deps.inFirm(actor.firmId, (transaction) => deps.preferences.read(transaction, actor.userId));
}

/** Keeps the user's settings. */
export async function writePreferences(
  deps: PreferenceDeps,
  actor: Actor,
  preferences: Preferences,
): Promise<void> {
  await deps.inFirm(actor.firmId, (transaction) =>
    deps.preferences.write(transaction, actor.userId, preferences),
  );
}
