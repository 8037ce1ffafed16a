/** Changing one's own password. */
import { PasswordInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type JSX, useState } from "react";
import { Form } from "#web/components/fields/Form.tsx";
import { NewPasswordField } from "#web/components/fields/NewPasswordField.tsx";
import { typed } from "#web/components/fields/typed.ts";
import { Notice } from "#web/components/page/Notice.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { changePassword } from "#web/lib/api/authentication.ts";
import { t } from "#web/lib/texts/translate.ts";

/** Draws the form; what was typed is cleared only when the password has been changed. */
export function OwnPassword({ email }: { email: string }): JSX.Element {
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: () => changePassword({ currentPassword: current, newPassword: next }),
    onSuccess: async () => {
      setCurrent("");
      setNext("");
      await queries.invalidateQueries({ queryKey: ["account-sessions"] });
    },
  });
  return (
    <Panel title={t("common.password")}>
      <Form
        submit={t("account.password.submit")}
        busy={save.isPending}
        error={save.error}
        onSubmit={save.mutate}
      >
        <input type="text" hidden readOnly autoComplete="username" value={email} />
        <PasswordInput
          label={t("account.password.current")}
          value={current}
          autoComplete="current-password"
          required
          visibilityToggleButtonProps={{ "aria-label": t("common.showPassword") }}
          onChange={typed(setCurrent)}
        />
        <NewPasswordField label={t("common.newPassword")} value={next} onChange={setNext} />
        {save.isSuccess && next === "" && <Notice tone="ok">{t("account.password.done")}</Notice>}
      </Form>
    </Panel>
  );
}
