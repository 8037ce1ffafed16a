/** The first visit: makes the firm and its administrator. */
import { TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type JSX, useState } from "react";
import type { SetupRequest } from "#wire/firm.ts";
import { Form } from "#web/components/fields/Form.tsx";
import { NewPasswordField } from "#web/components/fields/NewPasswordField.tsx";
import { typed } from "#web/components/fields/typed.ts";
import { order } from "#web/lib/api/request.ts";
import { t } from "#web/lib/texts/translate.ts";
import { Gate } from "./Gate.tsx";

export interface SetupPageProps {
  readonly tokenRequired: boolean;
  readonly onEntered: () => void;
}

const empty: Required<SetupRequest> = { firmName: "", name: "", email: "", password: "", token: "" };

/** Draws the set-up. */
export default function SetupPage({ tokenRequired, onEntered }: SetupPageProps): JSX.Element {
  const [form, setForm] = useState(empty);
  const set = (field: keyof SetupRequest) => (text: string) => {
    setForm((before) => ({ ...before, [field]: text }));
  };
  const send = useMutation({
    mutationFn: () =>
      order("/api/setup", { method: "POST", body: bodyOf(form, tokenRequired), withoutSession: true }),
    onSuccess: onEntered,
  });
  return (
    <Gate title={t("signIn.setup.title")} intro={t("signIn.setup.intro")}>
      <Form submit={t("signIn.setup.submit")} busy={send.isPending} error={send.error} onSubmit={send.mutate}>
        <TextInput
          label={t("signIn.setup.firmName")}
          value={form.firmName}
          autoComplete="organization"
          autoFocus
          required
          onChange={typed(set("firmName"))}
        />
        <TextInput
          label={t("signIn.setup.yourName")}
          value={form.name}
          autoComplete="name"
          required
          onChange={typed(set("name"))}
        />
        <TextInput
          type="email"
          label={t("common.email")}
          value={form.email}
          autoComplete="username"
          required
          onChange={typed(set("email"))}
        />
        <NewPasswordField value={form.password} onChange={set("password")} />
        {tokenRequired && (
          <TextInput
            label={t("signIn.setup.token")}
            description={t("signIn.setup.tokenHint")}
            value={form.token}
            autoComplete="off"
            required
            onChange={typed(set("token"))}
          />
        )}
      </Form>
    </Gate>
  );
}

function bodyOf(form: Required<SetupRequest>, tokenRequired: boolean): SetupRequest {
  const { token, ...rest } = { ...form, email: form.email.trim() };
  return tokenRequired ? { ...rest, token: token.trim() } : rest;
}
