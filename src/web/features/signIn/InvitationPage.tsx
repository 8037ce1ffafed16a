/** Answering an invitation: name and password, then inside. */
import { TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { type JSX, useState } from "react";
import { type OpenInvitation, openInvitation } from "#wire/firm.ts";
import { Form } from "#web/components/fields/Form.tsx";
import { NewPasswordField } from "#web/components/fields/NewPasswordField.tsx";
import { typed } from "#web/components/fields/typed.ts";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { order, request } from "#web/lib/api/request.ts";
import { t } from "#web/lib/texts/translate.ts";
import { Gate } from "./Gate.tsx";

/** Draws the invitation that the link stands for. */
export function InvitationPage(): JSX.Element {
  const { token = "" } = useParams({ strict: false });
  const path = `/api/invitations/${encodeURIComponent(token)}`;
  const invitation = useQuery({
    queryKey: ["invitation", token],
    queryFn: () => request(openInvitation, path, { withoutSession: true }),
    staleTime: Infinity,
  });
  if (invitation.data === undefined) {
    return (
      <Gate title={t("signIn.invitation.title")}>
        <FailureNotice error={invitation.error} />
      </Gate>
    );
  }
  return <AnswerForm path={path} invitation={invitation.data} />;
}

function AnswerForm({ path, invitation }: { path: string; invitation: OpenInvitation }): JSX.Element {
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const send = useMutation({
    mutationFn: () => order(path, { method: "POST", body: { name, password }, withoutSession: true }),
    onSuccess: () => {
      window.location.assign("/");
    },
  });
  const intro = t("signIn.invitation.intro", {
    firm: invitation.firmName,
    role: t(`common.roles.${invitation.role}`).toLocaleLowerCase("sv"),
  });
  return (
    <Gate title={t("signIn.invitation.title")} intro={intro}>
      <Form
        submit={t("signIn.invitation.submit")}
        busy={send.isPending}
        error={send.error}
        onSubmit={send.mutate}
      >
        <TextInput label={t("common.email")} value={invitation.email} autoComplete="username" readOnly />
        <TextInput
          label={t("signIn.setup.yourName")}
          value={name}
          autoComplete="name"
          autoFocus
          required
          onChange={typed(setName)}
        />
        <NewPasswordField value={password} onChange={setPassword} />
      </Form>
    </Gate>
  );
}
