/** Företag: every closing of every client, and the start page. */
import { Button } from "@mantine/core";
import { IconFolderPlus, IconPlus } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { JSX } from "react";
import type { ClientList } from "#wire/clients.ts";
import { HintLine } from "#web/components/page/HintLine.tsx";
import { FailureNotice, Notice } from "#web/components/page/Notice.tsx";
import { PageHeader } from "#web/components/page/PageHeader.tsx";
import { usePageHelp } from "#web/components/page/pageHelp.ts";
import { useMayEdit } from "#web/lib/access.ts";
import { useClients, useSession } from "#web/lib/api/queries.ts";
import { useKeys } from "#web/lib/keyboard/useKeys.ts";
import { problemText } from "#web/lib/texts/problemText.ts";
import { t } from "#web/lib/texts/translate.ts";
import { ClientList as List } from "./ClientList.tsx";
import { NoClients } from "./NoClients.tsx";
import { clientsHelp } from "./clientsHelp.ts";

/** Draws the start page. */
export function ClientsPage(): JSX.Element {
  const { data, error, refetch } = useClients();
  const mayEdit = useMayEdit();
  const navigate = useNavigate();
  usePageHelp(clientsHelp);
  useKeys(mayEdit ? { n: () => void navigate({ to: "/foretag/nytt" }) } : {});
  return (
    <>
      <PageHeader title={t("clients.title")} subtitle={summary(data)}>
        {mayEdit && <NewButtons hasClients={(data?.rows.length ?? 0) > 0} />}
      </PageHeader>
      <div className="scroll pad">
        <FailureNotice error={error} onRetry={refetch} />
        <NotConnected />
        {data?.rows.length === 0 && <NoClients />}
        {(data === undefined ? error === null : data.rows.length > 0) && <List data={data ?? null} />}
      </div>
      <HintLine keys={clientsHelp.keys} />
    </>
  );
}

/** Back from Fortnox with an answer that belongs to no closing of this person. */
function NotConnected(): JSX.Element | null {
  const { fortnox: kind } = useSearch({ strict: false });
  const role = useSession()?.role ?? "reader";
  if (kind === undefined) return null;
  return (
    <Notice tone="diff" title={t("fortnox.refused")}>
      {problemText({ kind, data: { role } })}
    </Notice>
  );
}

function NewButtons({ hasClients }: { hasClients: boolean }): JSX.Element {
  const navigate = useNavigate();
  return (
    <>
      {hasClients && (
        <Button
          variant="default"
          leftSection={<IconFolderPlus className="i" aria-hidden="true" />}
          onClick={() => void navigate({ to: "/bokslut/nytt" })}
        >
          {t("clients.newClosing")}
        </Button>
      )}
      <Button
        leftSection={<IconPlus className="i" aria-hidden="true" />}
        onClick={() => void navigate({ to: "/foretag/nytt" })}
      >
        {t("clients.newClient")}
        <kbd aria-hidden="true">N</kbd>
      </Button>
    </>
  );
}

function summary(data: ClientList | undefined): string | undefined {
  if (data === undefined || data.rows.length === 0) return undefined;
  const closings = data.rows.filter((row) => row.closing !== null);
  const waiting = closings.filter((row) => row.closing?.importedAt === null).length;
  return [
    t("clients.countClients", { count: new Set(data.rows.map((row) => row.clientId)).size }),
    t("clients.countClosings", { count: closings.length }),
    ...(waiting > 0 ? [t("clients.countWaiting", { count: waiting })] : []),
  ].join(" · ");
}
