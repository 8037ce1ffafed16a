/** Återföring periodiseringsfond: the reserves by year, and which of them must be reversed. */
import type { JSX } from "react";
import { StatusSign } from "#web/components/figures/StatusSign.tsx";
import { t } from "#web/lib/texts/translate.ts";
import type { PartProps } from "../taxWork.ts";
import { ReserveTable } from "./reserves/ReserveTable.tsx";
import { Uplift } from "./Uplift.tsx";

/** Draws the part. */
export function ReversalPart({ work }: PartProps): JSX.Element {
  const { reserves } = work.page;
  if (reserves.length === 0) return <p>{t("tax.parts.reserve-reversal.nothing")}</p>;
  const forced = reserves.filter(({ isForced, year }) => isForced && year !== null);
  return (
    <>
      <p className="ink2">
        {t("tax.parts.reserve-reversal.text")}
        {work.content.option !== "own" && ` ${t("tax.parts.reserve-reversal.ownOnly")}`}
      </p>
      {forced.map(({ account, year }) => (
        <p key={account}>
          <StatusSign
            sign="attention"
            word={t("tax.parts.reserve-reversal.forcedNow", { year: year ?? "" })}
          />
        </p>
      ))}
      <Uplift work={work} />
      <ReserveTable work={work} />
    </>
  );
}
