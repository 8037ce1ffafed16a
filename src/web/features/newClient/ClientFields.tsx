/** The fields of a new client. */
import { NativeSelect, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import { companyForm } from "#wire/values.ts";
import { Form } from "#web/components/fields/Form.tsx";
import { ResponsibleField } from "#web/components/fields/ResponsibleField.tsx";
import { YearFields } from "#web/components/fields/YearFields.tsx";
import { typed } from "#web/components/fields/typed.ts";
import { RefusalError } from "#web/lib/api/failures.ts";
import { t } from "#web/lib/texts/translate.ts";
import { chosenCompanyForm, type ClientForm } from "./clientForm.ts";
import { OrganizationNumberField } from "./OrganizationNumberField.tsx";

export interface ClientFieldsProps {
  readonly form: ClientForm;
  readonly submit: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onChange: (form: ClientForm) => void;
  readonly onSubmit: () => void;
}

/** Draws the form. */
export function ClientFields(props: ClientFieldsProps): JSX.Element {
  const { form, onChange, error } = props;
  const set = (change: Partial<ClientForm>): void => {
    onChange({ ...form, ...change });
  };
  return (
    <Form {...props} beside={<ExistingClient error={error} />}>
      <OrganizationNumberField
        value={form.organizationNumber}
        onChange={(organizationNumber) => {
          set({ organizationNumber });
        }}
      />
      <TextInput
        label={t("clients.form.name")}
        value={form.name}
        autoComplete="off"
        required
        maxLength={200}
        onChange={typed((name) => {
          set({ name });
        })}
      />
      <NativeSelect
        label={t("clients.form.companyForm")}
        value={chosenCompanyForm(form)}
        data={companyForm.options.map((value) => ({ value, label: t(`common.companyForms.${value}`) }))}
        onChange={typed((value) => {
          set({ companyForm: companyForm.parse(value) });
        })}
      />
      <YearFields start={form.start} end={form.end} onChange={set} />
      <ResponsibleField
        value={form.responsibleUserId}
        onChange={(responsibleUserId) => {
          set({ responsibleUserId });
        }}
      />
    </Form>
  );
}

/** Where the client is there already: the way to a new closing for it. */
function ExistingClient({ error }: { error: unknown }): JSX.Element | null {
  if (!(error instanceof RefusalError) || error.problem.kind !== "client-exists") return null;
  const { clientId } = error.problem.data;
  if (typeof clientId !== "string") return null;
  return (
    <Link to="/bokslut/nytt" search={{ foretag: clientId }}>
      {t("clients.form.existing")}
    </Link>
  );
}
