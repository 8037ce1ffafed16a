/** The list with its search and filter. */
import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { JSX } from "react";
import type { ClientList as Clients, ClientRow } from "#wire/clients.ts";
import { SearchField } from "#web/components/fields/SearchField.tsx";
import { EmptyState } from "#web/components/page/EmptyState.tsx";
import { Chip } from "#web/components/table/Chip.tsx";
import { useSession } from "#web/lib/api/queries.ts";
import { useKeys } from "#web/lib/keyboard/useKeys.ts";
import { t } from "#web/lib/texts/translate.ts";
import { ClientsTable } from "./ClientsTable.tsx";
import { countMine, shownRows } from "./clientRows.ts";
import { type ClientViewControl, useClientView } from "./useClientView.ts";

/** Draws search, filter and table; `data` is null until it has been read. */
export function ClientList({ data }: { data: Clients | null }): JSX.Element {
  const control = useClientView();
  const rows = data && shownRows(data.rows, control.view);
  const navigate = useNavigate();
  const open = (row: ClientRow): void => {
    if (row.closing === null) void navigate({ to: "/bokslut/nytt", search: { foretag: row.clientId } });
    else void navigate({ to: "/bokslut/$closingId/oversikt", params: { closingId: row.closing.closingId } });
  };
  return (
    <>
      <Toolbar control={control} rows={data?.rows ?? []} />
      {rows?.length === 0 ? (
        <EmptyState
          title={t("clients.nothingFound")}
          action={
            <Button variant="default" onClick={control.showAll}>
              {t("clients.showAll", { count: data?.rows.length ?? 0 })}
            </Button>
          }
        />
      ) : (
        <ClientsTable rows={rows} sorting={control.view} onSort={control.sortBy} onOpen={open} />
      )}
    </>
  );
}

function Toolbar({ control, rows }: { control: ClientViewControl; rows: readonly ClientRow[] }): JSX.Element {
  const userId = useSession()?.user.userId ?? "";
  useKeys({
    f: () => {
      control.setOnlyMine(!control.onlyMine);
    },
  });
  return (
    <div className="toolbar">
      <SearchField
        label={t("clients.search")}
        placeholder={t("clients.search")}
        value={control.view.search}
        onChange={control.setSearch}
      />
      <div className="chips" role="group" aria-label={t("clients.filter")}>
        <Chip
          label={t("common.all")}
          count={rows.length}
          on={!control.onlyMine}
          onPress={() => {
            control.setOnlyMine(false);
          }}
        />
        <Chip
          label={t("clients.mine")}
          count={countMine(rows, userId)}
          on={control.onlyMine}
          onPress={() => {
            control.setOnlyMine(true);
          }}
        />
      </div>
    </div>
  );
}
