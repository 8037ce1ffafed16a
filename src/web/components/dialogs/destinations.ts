/** Everywhere that `Ctrl K` can go. */
import { useClients } from "#web/lib/api/queries.ts";
import { fiscalYearText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import { closingPages, closingTabs, firmPages } from "../shell/pages.ts";

export interface Destination {
  readonly key: string;
  readonly name: string;
  readonly detail: string;
  readonly href: string;
}

/** Lists the places that match what was typed: pages of the closing, closings, pages of the firm. */
export function useDestinations(closingId: string | undefined, typed: string): readonly Destination[] {
  const rows = useClients().data?.rows ?? [];
  const pages = closingId === undefined ? [] : [...closingPages, ...closingTabs];
  const destinations: Destination[] = [
    ...pages.map(({ name, to }) => page(name, to.replace("$closingId", closingId ?? ""))),
    ...rows.flatMap((row) =>
      row.closing === null
        ? []
        : [
            {
              key: row.closing.closingId,
              name: row.name,
              detail: `${row.organizationNumber} · ${fiscalYearText(row.closing.fiscalYear)}`,
              href: `/bokslut/${row.closing.closingId}/oversikt`,
            },
          ],
    ),
    ...firmPages.map(({ name, to }) => page(name, to)),
    { key: "new-client", name: t("clients.newClient"), detail: "", href: "/foretag/nytt" },
  ];
  const words = fold(typed).split(" ").filter(Boolean);
  return destinations.filter(({ name, detail }) => {
    const text = fold(`${name} ${detail} ${detail.replaceAll("-", "")}`);
    return words.every((word) => text.includes(word));
  });
}

function page(
  name: (typeof closingPages | typeof closingTabs | typeof firmPages)[number]["name"],
  href: string,
) {
  return { key: href, name: t(`shell.nav.${name}`), detail: "", href };
}

function fold(text: string): string {
  return text.toLocaleLowerCase("sv").trim();
}
