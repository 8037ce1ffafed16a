/** E-mail and password, then a code when the user has two-factor. On the sign-in page and in the dialog. */
import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type JSX, useState } from "react";
import { signIn, signInWithCode } from "#web/lib/api/authentication.ts";
import { t } from "#web/lib/texts/translate.ts";
import { FailureNotice } from "../page/Notice.tsx";

export interface SignInFormProps {
  /** The only user who may sign in, when someone's page waits for them. */
  readonly email?: string;
  readonly onSignedIn: () => void;
}

/** Draws the sign-in, in its two steps. */
export function SignInForm({ email, onSignedIn }: SignInFormProps): JSX.Element {
  const [step, setStep] = useState<"password" | "code">("password");
  if (step === "code") return <CodeForm onSignedIn={onSignedIn} />;
  return (
    <PasswordForm
      {...(email === undefined ? {} : { email })}
      onAnswer={(answer) => {
        if (answer === "signed-in") onSignedIn();
        else setStep("code");
      }}
    />
  );
}

interface PasswordFormProps {
  readonly email?: string;
  readonly onAnswer: (answer: "signed-in" | "code-needed") => void;
}

function PasswordForm({ email: fixedEmail, onAnswer }: PasswordFormProps): JSX.Element {
  const [email, setEmail] = useState(fixedEmail ?? "");
  const [password, setPassword] = useState("");
  const attempt = useMutation({ mutationFn: () => signIn(email.trim(), password), onSuccess: onAnswer });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        attempt.mutate();
      }}
    >
      <FailureNotice error={attempt.error} />
      <TextInput
        type="email"
        label={t("common.email")}
        value={email}
        autoComplete="username"
        required
        readOnly={fixedEmail !== undefined}
        data-autofocus={fixedEmail === undefined ? true : undefined}
        onChange={(event) => {
          setEmail(event.currentTarget.value);
        }}
      />
      <PasswordInput
        label={t("common.password")}
        value={password}
        autoComplete="current-password"
        required
        data-autofocus={fixedEmail === undefined ? undefined : true}
        visibilityToggleButtonProps={{ "aria-label": t("common.showPassword") }}
        onChange={(event) => {
          setPassword(event.currentTarget.value);
        }}
      />
      <div className="buttons">
        <Button type="submit" loading={attempt.isPending}>
          {t("signIn.submit")}
        </Button>
      </div>
    </form>
  );
}

function CodeForm({ onSignedIn }: { onSignedIn: () => void }): JSX.Element {
  const [code, setCode] = useState("");
  const attempt = useMutation({ mutationFn: () => signInWithCode(code), onSuccess: onSignedIn });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        attempt.mutate();
      }}
    >
      <FailureNotice error={attempt.error} />
      <TextInput
        label={t("signIn.code")}
        description={t("signIn.codeHint")}
        value={code}
        autoComplete="one-time-code"
        autoFocus
        required
        onChange={(event) => {
          setCode(event.currentTarget.value);
        }}
      />
      <div className="buttons">
        <Button type="submit" loading={attempt.isPending}>
          {t("signIn.submit")}
        </Button>
      </div>
    </form>
  );
}
