/** Signs or reviews the row under the cursor by one key; what needs a word is asked for in a dialog. */
import { type JSX, useEffect, useRef, useState } from "react";
import type { AccountState } from "#wire/reconciliation.ts";
import { SignDialog } from "#web/components/signOff/SignDialog.tsx";
import "#web/components/signOff/signOff.css";
import { useSigning } from "#web/components/signOff/useSigning.ts";
import { useAccountState } from "../useAccountState.ts";

export interface QuickSignProps {
  readonly closingId: string;
  /** As it was when the key was pressed. */
  readonly seen: AccountState;
  readonly onDone: () => void;
}

/** Carries it out; mount it once for each press of the key. */
export function QuickSign({ closingId, seen, onDone }: QuickSignProps): JSX.Element | null {
  const { account, name } = seen;
  const state = useAccountState(closingId, account).data?.signOff ?? seen.signOff;
  const signing = useSigning({ closingId, state });
  const [hasBegun, setBegun] = useState(false);
  const isAsked = useRef(false);
  const [first] = signing.actions;
  useEffect(() => {
    if (isAsked.current) return;
    isAsked.current = true;
    void (first === undefined ? Promise.resolve() : signing.start(first)).then(() => {
      setBegun(true);
    });
  });
  const isOver = hasBegun && signing.asked === null && !signing.busy;
  useEffect(() => {
    if (isOver) onDone();
  }, [isOver, onDone]);
  if (signing.asked === null) return null;
  return <SignDialog name={`${account} ${name}`} state={state} asked={signing.asked} signing={signing} />;
}
