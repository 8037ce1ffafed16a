/** One's own name, as others see it. */
import { TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type JSX, useState } from "react";
import { Form } from "#web/components/fields/Form.tsx";
import { typed } from "#web/components/fields/typed.ts";
import { Panel } from "#web/components/page/Panel.tsx";
import { order } from "#web/lib/api/request.ts";
import { t } from "#web/lib/texts/translate.ts";

/** Draws the form. */
export function OwnName({ name }: { name: string }): JSX.Element {
  const [text, setText] = useState(name);
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: () => order("/api/account", { method: "PATCH", body: { name: text } }),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <Panel title={t("common.name")}>
      <Form
        submit={t("common.save")}
        busy={save.isPending}
        error={save.error}
        disabled={text.trim() === name}
        onSubmit={save.mutate}
      >
        <TextInput
          label={t("common.name")}
          value={text}
          autoComplete="name"
          required
          maxLength={100}
          onChange={typed(setText)}
        />
      </Form>
    </Panel>
  );
}
