/** Oförklarad rest: proved when it is nothing, red with its dashed rule when it is not, a dash when it is unknown. */
import type { JSX } from "react";
import { Amount } from "#web/components/figures/Amount.tsx";
import { ProvedTotal } from "#web/components/figures/ProvedTotal.tsx";
import { StatusSign } from "#web/components/figures/StatusSign.tsx";
import { plainAmount } from "#web/components/table/copyCells.ts";
import { Trace } from "#web/components/trace/Trace.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { restTrace } from "../view/ledgerTraces.ts";
import type { BridgeParts } from "./bridgeParts.ts";
import type { WaterfallBar } from "./waterfall.ts";
import { WaterfallCell } from "./WaterfallCell.tsx";

export interface RestRowProps extends Pick<BridgeParts, "view" | "bridge"> {
  readonly bar: WaterfallBar | null;
}

type State = "proved" | "unexplained" | "unknown";

const signs = { proved: "ok", unexplained: "different", unknown: "not-run" } as const;

/** Draws the row. */
export function RestRow({ view, bridge, bar }: RestRowProps): JSX.Element {
  const { unexplainedOre } = bridge;
  const state = stateOf(unexplainedOre);
  return (
    <tr className={state === "unexplained" ? "rest open-rest" : "rest"}>
      <td className="sign">
        <StatusSign sign={signs[state]} word={wordOf(state)} wordless />
      </td>
      <th scope="row" className={state === "unexplained" ? "diff" : ""}>
        {t("ledgers.bridge.rest")}
      </th>
      <td className="ink2">
        {state === "proved" && t("ledgers.bridge.restNone")}
        {state === "unknown" && t("ledgers.bridge.restUnknown")}
      </td>
      <td className="r b" data-plain={plainAmount(unexplainedOre)}>
        {unexplainedOre === null ? (
          <Amount ore={null} />
        ) : (
          <ProvedTotal proved={state === "proved"}>
            <Trace trace={restTrace(view.side, bridge)}>
              <Amount ore={unexplainedOre} plus />
            </Trace>
          </ProvedTotal>
        )}
      </td>
      <WaterfallCell bar={bar} kind="rest" />
    </tr>
  );
}

function stateOf(unexplainedOre: string | null): State {
  if (unexplainedOre === null) return "unknown";
  return unexplainedOre === "0" ? "proved" : "unexplained";
}

function wordOf(state: State): string {
  if (state === "unknown") return t("common.signs.not-run");
  return t(`ledgers.bridge.rowSigns.${state === "proved" ? "explained" : "unexplained"}`);
}
