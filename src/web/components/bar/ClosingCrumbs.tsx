/** The client and the fiscal year in the bar, each with what else can be chosen, and how fresh the data is. */
import { Menu } from "@mantine/core";
import { IconSelector } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import type { ClientRow, Closing } from "#wire/clients.ts";
import { useClients } from "#web/lib/api/queries.ts";
import { fiscalYearShort, fiscalYearText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import { Freshness } from "./Freshness.tsx";

/** More are found by `Ctrl K`. */
const shownAtMost = 30;

/** Draws the bar's middle inside a closing. */
export function ClosingCrumbs({ closing }: { closing: Closing }): JSX.Element {
  return (
    <>
      <ClientCrumb closing={closing} />
      <i className="sep" />
      <YearCrumb closing={closing} />
      <i className="sep" />
      <Freshness closing={closing} />
    </>
  );
}

function ClientCrumb({ closing }: { closing: Closing }): JSX.Element {
  const { client, fiscalYear } = closing;
  const others = newestClosings(useClients().data?.rows ?? []);
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className="crumb">
          <span className="sr">{t("shell.switchClient")}</span>
          <b className="b el">{client.name}</b>
          <span className="yr n">{fiscalYearShort(fiscalYear)}</span>
          <span className="mut n sm">{client.organizationNumber}</span>
          <IconSelector className="i" aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: "auto" }}>
        {others.slice(0, shownAtMost).map(({ name, organizationNumber, clientId, closingId }) => (
          <Menu.Item
            key={clientId}
            renderRoot={(props) => (
              <Link {...props} to="/bokslut/$closingId/oversikt" params={{ closingId }} />
            )}
          >
            {name} <span className="ink2 n sm">{organizationNumber}</span>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item renderRoot={(props) => <Link {...props} to="/" />}>{t("shell.allClients")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Each client's latest closing, in the order of the list. */
function newestClosings(rows: readonly ClientRow[]): readonly (ClientRow & { readonly closingId: string })[] {
  const newestByClientId = new Map<string, ClientRow & { readonly closingId: string }>();
  for (const row of rows) {
    if (row.closing === null) continue;
    const known = newestByClientId.get(row.clientId)?.closing;
    if (known === null || known === undefined || known.fiscalYear.end < row.closing.fiscalYear.end) {
      newestByClientId.set(row.clientId, { ...row, closingId: row.closing.closingId });
    }
  }
  return [...newestByClientId.values()];
}

function YearCrumb({ closing }: { closing: Closing }): JSX.Element {
  const written = fiscalYearText(closing.fiscalYear);
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className="crumb">
          <span className="sr">{t("shell.switchYear")}</span>
          <span className="n">{written}</span>
          <IconSelector className="i" aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {[closing, ...closing.siblings.filter((sibling) => sibling.closingId !== closing.closingId)]
          .toSorted((a, b) => (a.fiscalYear.start < b.fiscalYear.start ? 1 : -1))
          .map(({ closingId, fiscalYear }) => (
            <Menu.Item
              key={closingId}
              renderRoot={(props) => (
                <Link {...props} to="/bokslut/$closingId/oversikt" params={{ closingId }} />
              )}
            >
              <span className="n">{fiscalYearText(fiscalYear)}</span>
            </Menu.Item>
          ))}
        <Menu.Divider />
        <Menu.Item
          renderRoot={(props) => (
            <Link {...props} to="/bokslut/nytt" search={{ foretag: closing.client.clientId }} />
          )}
        >
          {t("clients.newClosing")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
