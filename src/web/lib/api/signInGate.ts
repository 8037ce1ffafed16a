/**
 * Where requests wait while the session has ended: the sign-in dialog opens over the page, nothing typed
 * is lost, and every waiting request is sent again once someone has signed in.
 */
let waiting: { readonly done: Promise<undefined>; readonly open: () => void } | null = null;
const listeners = new Set<() => void>();

/** Waits until someone has signed in again. */
export function waitForSignIn(): Promise<undefined> {
  if (waiting === null) {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    waiting = {
      done: promise,
      open: () => {
        resolve(undefined);
      },
    };
    notify();
  }
  return waiting.done;
}

/** Lets every waiting request go on. */
export function signedInAgain(): void {
  waiting?.open();
  waiting = null;
  notify();
}

/** Tells whether requests are waiting, for useSyncExternalStore. */
export function isWaitingForSignIn(): boolean {
  return waiting !== null;
}

/** Calls `listener` each time that requests begin or stop waiting. */
export function onSignInGate(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function notify(): void {
  for (const listener of listeners) listener();
}
