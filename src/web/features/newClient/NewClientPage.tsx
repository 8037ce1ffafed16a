/** Nytt företag: typed by hand or read from a SIE file, with its first closing. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type JSX, useState } from "react";
import { clientMade, type ClientMade } from "#wire/clients.ts";
import type { SiePreview } from "#wire/imports.ts";
import { PageHeader } from "#web/components/page/PageHeader.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { useSession } from "#web/lib/api/queries.ts";
import { request } from "#web/lib/api/request.ts";
import { today } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import { ClientFields } from "./ClientFields.tsx";
import { type ClientForm, emptyForm, filledFromFile, requestOf } from "./clientForm.ts";
import { FromFile } from "./FromFile.tsx";

/** Draws the page. */
export function NewClientPage(): JSX.Element {
  const [form, setForm] = useState(() => emptyForm(today(), ""));
  const [preview, setPreview] = useState<SiePreview | null>(null);
  const userId = useSession()?.user.userId ?? "";
  const shown = { ...form, responsibleUserId: form.responsibleUserId || userId };
  const create = useCreateClient(preview);
  return (
    <>
      <PageHeader title={t("clients.newClient")} subtitle={t("clients.form.intro")} />
      <div className="scroll pad two-columns">
        <Panel title={t("clients.form.byHand")}>
          <ClientFields
            form={shown}
            onChange={setForm}
            busy={create.isPending}
            error={create.error}
            submit={preview === null ? t("clients.form.create") : t("clients.form.createAndImport")}
            onSubmit={() => {
              create.mutate(shown);
            }}
          />
        </Panel>
        <FromFile
          preview={preview}
          onRead={(read) => {
            setPreview(read);
            setForm(filledFromFile(shown, { read, before: preview, empty: emptyForm(today(), userId) }));
          }}
        />
      </div>
    </>
  );
}

function useCreateClient(preview: SiePreview | null) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: ClientForm): Promise<ClientMade> =>
      request(clientMade, "/api/clients", { method: "POST", body: requestOf(form) }),
    onSuccess: async ({ closingId }) => {
      await queries.invalidateQueries({ queryKey: ["clients"] });
      if (preview === null) await navigate({ to: "/bokslut/$closingId/import", params: { closingId } });
      else
        await navigate({
          to: "/bokslut/$closingId/import",
          params: { closingId },
          search: { fil: preview.fileId },
        });
    },
  });
}
