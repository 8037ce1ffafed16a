/** Signing in. The address stays, so that one arrives where one was going. */
import type { JSX } from "react";
import { SignInForm } from "#web/components/session/SignInForm.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { Gate } from "./Gate.tsx";

/** Draws the sign-in page. */
export default function SignInPage({ onEntered }: { onEntered: () => void }): JSX.Element {
  return (
    <Gate title={t("signIn.title")}>
      <SignInForm onSignedIn={onEntered} />
      <p className="sm ink2 intro">{t("signIn.forgotten")}</p>
    </Gate>
  );
}
