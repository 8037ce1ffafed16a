/** The firm's name. */
import { TextInput } from "@mantine/core";
import { type JSX, useState } from "react";
import { Form } from "#web/components/fields/Form.tsx";
import { typed } from "#web/components/fields/typed.ts";
import { Panel } from "#web/components/page/Panel.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { useRenameFirm } from "./useFirm.ts";

/** Draws the form. */
export function FirmName({ name }: { name: string }): JSX.Element {
  const [text, setText] = useState(name);
  const rename = useRenameFirm();
  return (
    <Panel title={t("firm.name")}>
      <Form
        submit={t("common.save")}
        busy={rename.isPending}
        error={rename.error}
        disabled={text.trim() === name}
        onSubmit={() => {
          rename.mutate(text);
        }}
      >
        <TextInput label={t("firm.name")} value={text} required maxLength={200} onChange={typed(setText)} />
      </Form>
    </Panel>
  );
}
