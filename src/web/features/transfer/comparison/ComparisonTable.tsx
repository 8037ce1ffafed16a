/** Row for row: what stands here, what was sent, what stands in Fortnox; what differs is marked. */
import type { JSX, ReactNode } from "react";
import type { Comparison } from "#wire/transfers.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { StatusSign } from "#web/components/figures/StatusSign.tsx";
import { Scroll } from "#web/components/page/Scroll.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { amountLine, type ComparedLine, headLine, names } from "./comparedLines.ts";

const sides = ["ours", "sent", "theirs"] as const;
type Side = (typeof sides)[number];

/** Draws the table. */
export function ComparisonTable({ comparison }: { comparison: Comparison }): JSX.Element {
  const shown = sides.filter((side) => side !== "sent" || comparison.sent !== null);
  const objects = (["costCenter", "project"] as const).filter((object) => names(comparison, object));
  return (
    <Scroll className="wide" label={t("comparison.table")}>
      <table className="dense compared" aria-label={t("comparison.table")}>
        <thead>
          <tr>
            <th scope="col">{t("comparison.account")}</th>
            {objects.map((object) => (
              <th key={object} scope="col">
                {t(`comparison.${object}`)}
              </th>
            ))}
            {shown.map((side) => (
              <th key={side} scope="col" className="r">
                {t(`comparison.${side}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(["date", "text"] as const).map((name) => (
            <tr key={name} className="said">
              <th scope="row" colSpan={1 + objects.length}>
                {t(`comparison.${name}`)}
              </th>
              <Cells line={headLine(comparison, name)} shown={shown} write={(value) => value ?? "–"} />
            </tr>
          ))}
          {comparison.rows.map((row, index) => (
            <tr key={index}>
              <th scope="row">
                <span className="n">{row.account}</span> <span className="name">{row.name}</span>
              </th>
              {objects.map((object) => (
                <td key={object}>{row[object]}</td>
              ))}
              <Cells
                line={amountLine(comparison, row)}
                shown={shown}
                write={(value) => <Amount ore={value} />}
              />
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

interface CellsProps {
  readonly line: ComparedLine<string>;
  readonly shown: readonly Side[];
  readonly write: (value: string | null) => ReactNode;
}

function Cells({ line, shown, write }: CellsProps): JSX.Element {
  return (
    <>
      {shown.map((side) => (
        <td key={side} className={line[side].differs ? "r differs" : "r"}>
          {line[side].differs && <StatusSign sign="different" word={t("comparison.differs")} wordless />}{" "}
          {write(line[side].value)}
        </td>
      ))}
    </>
  );
}
