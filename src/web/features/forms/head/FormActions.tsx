/** The buttons of Deklaration, in their order; the next thing to do is the primary one. */
import { Button } from "@mantine/core";
import { IconFileTypePdf } from "@tabler/icons-react";
import type { JSX } from "react";
import type { FormsPage } from "#wire/forms.ts";
import { SignOffButtons } from "#web/components/signOff/SignOffButtons.tsx";
import { useMayEdit } from "#web/lib/access.ts";
import { formPaperAddress } from "#web/lib/forms/formQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { OpenForm } from "../useOpenForm.ts";
import { FilingButton } from "./FilingButton.tsx";
import { SruButton } from "./SruButton.tsx";

export interface FormActionsProps {
  readonly closingId: string;
  readonly page: FormsPage;
  readonly opened: OpenForm;
}

/** Draws the buttons. */
export function FormActions({ closingId, page, opened }: FormActionsProps): JSX.Element {
  const mayEdit = useMayEdit();
  const form = page.forms.find((one) => one.form === opened.form);
  return (
    <>
      {form !== undefined && (
        <>
          <Button
            variant="default"
            leftSection={<IconFileTypePdf className="i" aria-hidden="true" />}
            title={t("forms.actions.paperOf", { form: form.form })}
            renderRoot={(button) => <a {...button} href={formPaperAddress(closingId, form.form)} download />}
          >
            {t("forms.actions.paper")}
          </Button>
          <SignOffButtons
            key={form.form}
            closingId={closingId}
            state={form.signOff}
            name={form.form}
            quiet={page.state !== "not-ready"}
          />
        </>
      )}
      {mayEdit && (
        <>
          <SruButton closingId={closingId} page={page} />
          <FilingButton closingId={closingId} page={page} what="filed" />
          <FilingButton closingId={closingId} page={page} what="signed" />
        </>
      )}
    </>
  );
}
