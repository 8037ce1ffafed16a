/** E-mail and password, then a code when the user has two-factor. On the sign-in page and in the dialog. */
import { PasswordInput, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type JSX, useState } from "react";
import { signIn, signInWithCode } from "#web/lib/api/authentication.ts";
import { t } from "#web/lib/texts/translate.ts";
import { Form } from "../fields/Form.tsx";
import { typed } from "../fields/typed.ts";

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
    <Form
      submit={t("signIn.submit")}
      busy={attempt.isPending}
      error={attempt.error}
      onSubmit={attempt.mutate}
    >
      <TextInput
        type="email"
        label={t("common.email")}
        value={email}
        autoComplete="username"
        required
        readOnly={fixedEmail !== undefined}
        autoFocus={fixedEmail === undefined}
        onChange={typed(setEmail)}
      />
      <PasswordInput
        label={t("common.password")}
        value={password}
        autoComplete="current-password"
        required
        data-autofocus={fixedEmail === undefined ? undefined : true}
        visibilityToggleButtonProps={{ "aria-label": t("common.showPassword") }}
        onChange={typed(setPassword)}
      />
    </Form>
  );
}

function CodeForm({ onSignedIn }: { onSignedIn: () => void }): JSX.Element {
  const [code, setCode] = useState("");
  const attempt = useMutation({ mutationFn: () => signInWithCode(code), onSuccess: onSignedIn });
  return (
    <Form
      submit={t("signIn.submit")}
      busy={attempt.isPending}
      error={attempt.error}
      onSubmit={attempt.mutate}
    >
      <TextInput
        label={t("signIn.code")}
        description={t("signIn.codeHint")}
        inputWrapperOrder={["label", "input", "description", "error"]}
        value={code}
        autoComplete="one-time-code"
        autoFocus
        required
        onChange={typed(setCode)}
      />
    </Form>
  );
}
