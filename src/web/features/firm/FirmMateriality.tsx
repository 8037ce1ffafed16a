/** Väsentlighet: up to which difference accounts agree, in every closing of the firm. */
import { TextInput } from "@mantine/core";
import { type JSX, useState } from "react";
import { Form } from "#web/components/fields/Form.tsx";
import { typed } from "#web/components/fields/typed.ts";
import { Panel } from "#web/components/page/Panel.tsx";
import { amountText } from "#web/lib/format/amounts.ts";
import { parseThreshold } from "#web/lib/format/thresholdInput.ts";
import { t } from "#web/lib/texts/translate.ts";
import { useSetMateriality } from "./useFirm.ts";

/** Draws the form; nothing typed is none. */
export function FirmMateriality({ ore }: { ore: string }): JSX.Element {
  const [text, setText] = useState(amountText(ore));
  const save = useSetMateriality();
  const threshold = parseThreshold(text);
  const next = threshold.ok ? (threshold.ore ?? "0") : null;
  return (
    <Panel title={t("firm.materiality.title")}>
      <Form
        submit={t("common.save")}
        busy={save.isPending}
        error={save.error}
        disabled={next === null || next === ore}
        onSubmit={() => {
          if (next !== null) save.mutate(next);
        }}
      >
        <p>{t("firm.materiality.text")}</p>
        <TextInput
          label={t("firm.materiality.field")}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          error={threshold.ok ? null : t("reconciliation.materiality.wrong")}
          onChange={typed(setText)}
          onBlur={() => {
            if (next !== null) setText(amountText(next));
          }}
        />
      </Form>
    </Panel>
  );
}
