/** Nytt bokslut: another fiscal year of a client that is there already. */
import { NativeSelect } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type JSX, useState } from "react";
import { type ClientRow, closingMade } from "#wire/clients.ts";
import { Form } from "#web/components/fields/Form.tsx";
import { ResponsibleField } from "#web/components/fields/ResponsibleField.tsx";
import { typed } from "#web/components/fields/typed.ts";
import { YearFields } from "#web/components/fields/YearFields.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { PageHeader } from "#web/components/page/PageHeader.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { useClients, useSession } from "#web/lib/api/queries.ts";
import { request } from "#web/lib/api/request.ts";
import { fiscalYearText, parseDate, today } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import { clientChoices, proposedYear, yearsOf } from "./closingProposal.ts";

/** Draws the page. */
export function NewClosingPage(): JSX.Element {
  const { data, error, refetch } = useClients();
  const { foretag } = useSearch({ strict: false });
  return (
    <>
      <PageHeader title={t("clients.newClosing")} />
      <div className="scroll pad narrow">
        <FailureNotice error={error} onRetry={refetch} />
        {data !== undefined && <ClosingForm rows={data.rows} startsWith={foretag ?? ""} />}
      </div>
    </>
  );
}

function ClosingForm({ rows, startsWith }: { rows: readonly ClientRow[]; startsWith: string }): JSX.Element {
  const [clientId, setClientId] = useState(startsWith);
  const [year, setYear] = useState<{ start?: string; end?: string }>({});
  const [responsible, setResponsible] = useState<string | null>(null);
  const userId = useSession()?.user.userId ?? "";
  const shown = { ...proposedYear(rows, clientId, today()), ...year };
  const taken = yearsOf(rows, clientId);
  const create = useCreateClosing(clientId);
  return (
    <Panel title={t("clients.form.details")}>
      <Form
        submit={t("clients.form.createClosing")}
        busy={create.isPending}
        error={create.error}
        disabled={clientId === ""}
        onSubmit={() => {
          create.mutate({
            fiscalYear: {
              start: parseDate(shown.start) ?? shown.start,
              end: parseDate(shown.end) ?? shown.end,
            },
            responsibleUserId: responsible ?? userId,
          });
        }}
      >
        <NativeSelect
          label={t("clients.form.client")}
          value={clientId}
          data={[
            { value: "", label: t("clients.form.chooseClient"), disabled: true },
            ...clientChoices(rows),
          ]}
          onChange={typed((chosen) => {
            setClientId(chosen);
            setYear({});
          })}
        />
        <YearFields
          {...shown}
          onChange={(change) => {
            setYear((before) => ({ ...before, ...change }));
          }}
        />
        {taken.length > 0 && (
          <p className="sm ink2">
            {t("clients.form.existingYears", { years: taken.map(fiscalYearText).join(", ") })}
          </p>
        )}
        <ResponsibleField value={responsible ?? userId} onChange={setResponsible} />
      </Form>
    </Panel>
  );
}

function useCreateClosing(clientId: string) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: object) =>
      request(closingMade, `/api/clients/${clientId}/closings`, { method: "POST", body }),
    onSuccess: async ({ closingId }) => {
      await queries.invalidateQueries({ queryKey: ["clients"] });
      await queries.invalidateQueries({ queryKey: ["closing"] });
      await navigate({ to: "/bokslut/$closingId/import", params: { closingId } });
    },
  });
}
