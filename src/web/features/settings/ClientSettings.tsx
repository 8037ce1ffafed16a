/** The client's name and form. Its number is what it is. */
import { NativeSelect, TextInput } from "@mantine/core";
import { type JSX, useState } from "react";
import type { Closing } from "#wire/clients.ts";
import { companyForm } from "#wire/values.ts";
import { Form } from "#web/components/fields/Form.tsx";
import { typed } from "#web/components/fields/typed.ts";
import { Panel } from "#web/components/page/Panel.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { useSaveSettings } from "./useSaveSettings.ts";

/** Draws the form. */
export function ClientSettings({ closing, mayEdit }: { closing: Closing; mayEdit: boolean }): JSX.Element {
  const { client } = closing;
  const [name, setName] = useState(client.name);
  const [form, setForm] = useState(client.companyForm);
  const save = useSaveSettings(`/api/clients/${client.clientId}`);
  const isSame = name.trim() === client.name && form === client.companyForm;
  return (
    <Panel title={t("settings.client.title")}>
      <Form
        submit={t("common.save")}
        busy={save.isPending}
        error={save.error}
        disabled={!mayEdit || isSame}
        onSubmit={() => {
          save.mutate({ name, companyForm: form });
        }}
      >
        <TextInput label={t("clients.form.organizationNumber")} value={client.organizationNumber} disabled />
        <TextInput
          label={t("clients.form.name")}
          value={name}
          required
          maxLength={200}
          disabled={!mayEdit}
          onChange={typed(setName)}
        />
        <NativeSelect
          label={t("clients.form.companyForm")}
          value={form}
          disabled={!mayEdit}
          data={companyForm.options.map((value) => ({ value, label: t(`common.companyForms.${value}`) }))}
          onChange={typed((value) => {
            setForm(companyForm.parse(value));
          })}
        />
      </Form>
    </Panel>
  );
}
