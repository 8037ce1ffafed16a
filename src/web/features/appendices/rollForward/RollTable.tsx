/** Each appendix with its rule, and what next year gets of it. */
import type { JSX } from "react";
import type { RollForward } from "#wire/appendices.ts";
import { StatusSign } from "#web/components/figures/StatusSign.tsx";
import { Scroll } from "#web/components/page/Scroll.tsx";
import { t } from "#web/lib/texts/translate.ts";

const signs = { made: "ok", "left-out": "not-run", "there-already": "done" } as const;

/** Draws the table. */
export function RollTable({ appendices }: { appendices: RollForward["appendices"] }): JSX.Element {
  return (
    <Scroll label={t("appendices.list.label")} className="in-dialog">
      <table className="dense" aria-label={t("appendices.list.label")}>
        <thead>
          <tr>
            <th scope="col" className="r">
              {t("appendices.list.number")}
            </th>
            <th scope="col">{t("appendices.list.name")}</th>
            <th scope="col">{t("appendices.roll.rule")}</th>
            <th scope="col">{t("appendices.roll.outcome")}</th>
          </tr>
        </thead>
        <tbody>
          {appendices.map(({ appendixId, number, name, rule, outcome }) => (
            <tr key={appendixId}>
              <td className="r n ink2">{number}</td>
              <td className="el">{name}</td>
              <td>{t(`appendices.roll.rules.${rule}`)}</td>
              <td>
                <StatusSign sign={signs[outcome]} word={t(`appendices.roll.outcomes.${outcome}`)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
