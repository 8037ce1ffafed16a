/** Fonder per år: what each held, what must and what is chosen to be reversed, what is allocated, and what is left. */
import type { JSX } from "react";
import { Amount } from "#web/components/figures/Amount.tsx";
import { ProvedTotal } from "#web/components/figures/ProvedTotal.tsx";
import { Scroll } from "#web/components/page/Scroll.tsx";
import { t } from "#web/lib/texts/translate.ts";
import type { PartProps } from "../../taxWork.ts";
import { ReserveRow } from "./ReserveRow.tsx";
import { byYear, negated, reserveSums } from "./reserveSums.ts";

const headings = [
  "year",
  "account",
  "opening",
  "forced",
  "voluntary",
  "allocation",
  "closing",
  "last",
] as const;
const figures: ReadonlySet<string> = new Set(["opening", "forced", "voluntary", "allocation", "closing"]);

/** Draws the table. */
export function ReserveTable({ work }: PartProps): JSX.Element {
  return (
    <Scroll label={t("tax.parts.reserve-reversal.table")} className="tw">
      <table className="dense roomy fields reserves" aria-label={t("tax.parts.reserve-reversal.table")}>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col" className={classOf(heading)}>
                {t(`tax.parts.reserve-reversal.${heading}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {byYear(work.page.reserves).map((reserve) => (
            <ReserveRow key={reserve.account} work={work} reserve={reserve} />
          ))}
        </tbody>
        <Sums work={work} />
      </table>
    </Scroll>
  );
}

function classOf(heading: (typeof headings)[number]): string {
  if (heading === "year") return "stick";
  return figures.has(heading) ? "r" : "";
}

function Sums({ work }: PartProps): JSX.Element {
  const sums = reserveSums(work.page.reserves);
  return (
    <tfoot>
      <tr>
        <th scope="row">{t("tax.parts.reserve-reversal.sum")}</th>
        <td />
        <td className="r">
          <Amount ore={negated(sums.openingOre)} />
        </td>
        <td className="r">
          <Amount ore={sums.forcedOre} plus />
        </td>
        <td className="r">
          <Amount ore={sums.voluntaryOre} plus />
        </td>
        <td className="r">
          <Amount ore={negated(sums.allocationOre)} />
        </td>
        <td className="r">
          <ProvedTotal proved>
            <Amount ore={negated(sums.closingOre)} />
          </ProvedTotal>
        </td>
        <td />
      </tr>
    </tfoot>
  );
}
