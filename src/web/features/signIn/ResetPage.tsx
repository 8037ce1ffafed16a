/** A new password by the link from `bokslut user reset`. */
import { useMutation } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { type JSX, useState } from "react";
import { Form } from "#web/components/fields/Form.tsx";
import { NewPasswordField } from "#web/components/fields/NewPasswordField.tsx";
import { Notice } from "#web/components/page/Notice.tsx";
import { order } from "#web/lib/api/request.ts";
import { t } from "#web/lib/texts/translate.ts";
import { Gate } from "./Gate.tsx";

/** Draws the reset that the link stands for. */
export function ResetPage(): JSX.Element {
  const { token = "" } = useParams({ strict: false });
  const [password, setPassword] = useState("");
  const send = useMutation({
    mutationFn: () =>
      order(`/api/password-resets/${encodeURIComponent(token)}`, {
        method: "POST",
        body: { password },
        withoutSession: true,
      }),
  });
  return (
    <Gate title={t("signIn.reset.title")} intro={t("signIn.reset.intro")}>
      {send.isSuccess ? (
        <Notice tone="ok" action={<Link to="/">{t("signIn.submit")}</Link>}>
          {t("signIn.reset.done")}
        </Notice>
      ) : (
        <Form
          submit={t("signIn.reset.submit")}
          busy={send.isPending}
          error={send.error}
          onSubmit={send.mutate}
        >
          <NewPasswordField label={t("common.newPassword")} value={password} onChange={setPassword} />
        </Form>
      )}
    </Gate>
  );
}
