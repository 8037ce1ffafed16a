/** One reserve: its year, which is asked for where nothing tells it, and what becomes of it. */
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import { Amount } from "#web/components/figures/Amount.tsx";
import { StatusSign } from "#web/components/figures/StatusSign.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { Figure } from "../../fields/Figure.tsx";
import type { ReserveProps } from "./reserveProps.ts";
import { reserveTrace } from "./reserveTrace.ts";
import { ReserveYear } from "./ReserveYear.tsx";
import { negated } from "./reserveSums.ts";
import { Voluntary } from "./Voluntary.tsx";

/** Draws the row. */
export function ReserveRow({ work, reserve }: ReserveProps): JSX.Element {
  const { account, name, openingOre, forcedOre, allocationOre, closingOre } = reserve;
  return (
    <tr>
      <th scope="row" className="n stick">
        <ReserveYear work={work} reserve={reserve} />
      </th>
      <td className="n">
        <Link
          to="/bokslut/$closingId/avstamning"
          params={{ closingId: work.closingId }}
          search={{ konto: account }}
          title={name}
        >
          {account}
        </Link>
      </td>
      <td className="r">
        <Amount ore={negated(openingOre)} />
      </td>
      <td className="r">
        <Amount ore={forcedOre} plus />
      </td>
      <td className="r">
        <Voluntary work={work} reserve={reserve} />
      </td>
      <td className="r">{allocationOre === "0" ? <Dash /> : <Amount ore={negated(allocationOre)} />}</td>
      <td className="r b">
        <Figure ore={negated(closingOre)} trace={reserveTrace(reserve)} />
      </td>
      <td className="n">
        <LastYear reserve={reserve} />
      </td>
    </tr>
  );
}

function LastYear({ reserve: { lastYear, isForced } }: Pick<ReserveProps, "reserve">): JSX.Element {
  if (lastYear === null) return <Dash />;
  if (!isForced) return <span className="ink2">{lastYear}</span>;
  return (
    <StatusSign sign="attention" word={t("tax.parts.reserve-reversal.forcedYear", { year: lastYear })} />
  );
}

function Dash(): JSX.Element {
  return <span className="mut">–</span>;
}
