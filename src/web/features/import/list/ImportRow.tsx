/** One import in the list. */
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import type { ImportList } from "#wire/imports.ts";
import { StatusSign } from "#web/components/figures/StatusSign.tsx";
import { countText } from "#web/lib/format/amounts.ts";
import { momentText } from "#web/lib/format/dates.ts";
import { sourceName } from "#web/lib/texts/import/sourceName.ts";
import { t } from "#web/lib/texts/translate.ts";

export interface ImportRowProps {
  readonly closingId: string;
  readonly one: ImportList["imports"][number];
}

/** Draws the cells. */
export function ImportRow({ closingId, one }: ImportRowProps): JSX.Element {
  return (
    <>
      <th scope="row">
        <Link
          to="/bokslut/$closingId/import/$number"
          params={{ closingId, number: String(one.number) }}
          tabIndex={-1}
        >
          {t("imports.list.name", { number: one.number })}
        </Link>
      </th>
      <td>
        {one.current ? (
          <StatusSign sign="done" word={t("imports.list.current")} />
        ) : (
          <span className="mut">{t("imports.list.older")}</span>
        )}
      </td>
      <td className="n">{momentText(one.importedAt)}</td>
      <td>{one.importedBy}</td>
      <td className="el file" title={sourceName(one)}>
        {sourceName(one)}
      </td>
      <td className="r n">{countText(one.vouchers)}</td>
      <td className="r n">{countText(one.rows)}</td>
    </>
  );
}
