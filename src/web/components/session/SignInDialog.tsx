/** Opens over the page when the session has ended: nothing typed is lost, and waiting requests go on after. */
import { useQueryClient } from "@tanstack/react-query";
import { type JSX, useSyncExternalStore } from "react";
import { useSession } from "#web/lib/api/queries.ts";
import { isWaitingForSignIn, onSignInGate, signedInAgain } from "#web/lib/api/signInGate.ts";
import { t } from "#web/lib/texts/translate.ts";
import { Dialog } from "../dialogs/Dialog.tsx";
import { SignInForm } from "./SignInForm.tsx";

/** Draws the dialog while requests wait for a session. */
export function SignInDialog(): JSX.Element | null {
  const isOpen = useSyncExternalStore(onSignInGate, isWaitingForSignIn);
  const session = useSession();
  const queries = useQueryClient();
  const goOn = (): void => {
    signedInAgain();
    void queries.invalidateQueries();
  };
  if (!isOpen) return null;
  return (
    <Dialog title={t("signIn.againTitle")}>
      <div className="stack">
        <p className="ink2">{t("signIn.againText")}</p>
        <SignInForm {...(session === null ? {} : { email: session.user.email })} onSignedIn={goOn} />
        <p className="sm">
          <a href="/">{t("signIn.someoneElse")}</a>
        </p>
      </div>
    </Dialog>
  );
}
