/** Skapa demoföretag: the sandbox's own company, with three faults planted in its books, one click away. */
import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { JSX } from "react";
import { clientMade, type ClientRequest } from "#wire/clients.ts";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { request } from "#web/lib/api/request.ts";
import { t } from "#web/lib/texts/translate.ts";

/** As the sandbox has it. */
const demo: ClientRequest = {
  organizationNumber: "559900-0071",
  name: "Exempelviks Cykelverkstad AB",
  companyForm: "limited-company",
  fiscalYear: { start: "2025-01-01", end: "2025-12-31" },
};

/** Draws the button. */
export function DemoClient(): JSX.Element {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const create = useMutation({
    mutationFn: () => request(clientMade, "/api/clients", { method: "POST", body: demo }),
    onSuccess: async ({ closingId }) => {
      await queries.invalidateQueries({ queryKey: ["clients"] });
      await navigate({ to: "/bokslut/$closingId/import", params: { closingId } });
    },
  });
  return (
    <>
      <Button
        variant="default"
        loading={create.isPending}
        onClick={() => {
          create.mutate();
        }}
      >
        {t("clients.empty.demo")}
      </Button>
      <FailureNotice error={create.error} />
    </>
  );
}
