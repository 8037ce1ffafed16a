/**
 * Signing what is on screen: at once where nothing needs to be said, else by a dialog. What the server refuses, such as
 * figures that changed under the pointer, opens the dialog too, with what stands now.
 */
import { useState } from "react";
import type { SignOffState } from "#wire/signOff.ts";
import { useSession } from "#web/lib/api/queries.ts";
import { noteReason, possibleActions, type SignOffAction } from "#web/lib/signOff/possibleActions.ts";
import { useSignOffChange } from "#web/lib/signOff/signOffQueries.ts";

export interface Signing {
  readonly actions: readonly SignOffAction[];
  readonly busy: boolean;
  /** What the dialog asks, what was on screen when it opened, and what was refused; null while it is closed. */
  readonly asked: { readonly action: SignOffAction; readonly seen: SignOffState } | null;
  readonly error: unknown;
  readonly start: (action: SignOffAction) => Promise<void>;
  readonly confirm: (note: string) => Promise<void>;
  readonly close: () => void;
}

export interface SigningPlace {
  readonly closingId: string;
  readonly state: SignOffState;
  /** Saves what is typed first; gives what stands then, or null when it could not be saved. */
  readonly before?: () => Promise<SignOffState | null>;
}

/** Carries signing out for one subject. */
export function useSigning({ closingId, state, before }: SigningPlace): Signing {
  const session = useSession();
  const change = useSignOffChange(closingId);
  const [asked, setAsked] = useState<Signing["asked"]>(null);
  const [isSaving, setSaving] = useState(false);
  const signer = session === null ? null : { userId: session.user.userId, role: session.role };

  const saved = async (): Promise<SignOffState | null> => {
    if (before === undefined) return state;
    setSaving(true);
    try {
      return await before();
    } finally {
      setSaving(false);
    }
  };
  const send = async (action: SignOffAction, seen: SignOffState, note: string): Promise<void> => {
    try {
      await change.mutateAsync({ state: seen, action, note });
      setAsked(null);
    } catch {
      // The dialog shows what was refused, which the mutation keeps.
      setAsked((open) => open ?? { action, seen });
    }
  };
  const start = async (action: SignOffAction): Promise<void> => {
    if (change.isPending || isSaving) return;
    change.reset();
    const now = await saved();
    if (now === null) return;
    if (needsDialog(action, now)) setAsked({ action, seen: now });
    else await send(action, now, keptNote(now));
  };
  return {
    actions: signer === null ? [] : possibleActions(state, signer),
    busy: change.isPending || isSaving,
    asked,
    error: change.error,
    start,
    confirm: async (note) => {
      if (asked !== null) await send(asked.action, state, note);
    },
    close: () => {
      setAsked(null);
      change.reset();
    },
  };
}

function needsDialog(action: SignOffAction, state: SignOffState): boolean {
  if (action === "mark-applicable") return false;
  return action !== "sign" || noteReason(action, state) !== null;
}

/** Figures that are again as signed are explained by the note that explained them then. */
function keptNote({ signAgain, signature }: SignOffState): string {
  return signAgain === "figures-as-signed" ? (signature?.note ?? "") : "";
}
