/** Skatt per val: a bar for each option, with its amount beside it. */
import type { JSX } from "react";
import type { TaxPage } from "#wire/tax.ts";
import { Panel } from "#web/components/page/Panel.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { kronorText } from "#web/lib/format/kronor.ts";
import type { TaxWork } from "../taxWork.ts";
import "./plot.css";
import { type PlotBar, plotBars } from "./plotBars.ts";

const width = 100;

/** Draws the plot. */
export function TaxPlot({ work }: { work: TaxWork }): JSX.Element | null {
  const bars = plotBars(work.page.options);
  if (bars.length === 0) return null;
  return (
    <div className="tax-plot">
      <Panel title={t("tax.options.plot")} aside={t("tax.options.plotUnit")} flush>
        <div className="bars" role="img" aria-label={plotText(bars)}>
          {bars.map((bar) => (
            <Bar key={bar.option} bar={bar} chosen={work.content.option} />
          ))}
        </div>
      </Panel>
    </div>
  );
}

function Bar({ bar, chosen }: { bar: PlotBar; chosen: TaxPage["content"]["option"] }): JSX.Element {
  return (
    <div className={bar.option === chosen ? "on" : ""}>
      <span>{t(`tax.options.names.${bar.option}`)}</span>
      <svg viewBox={`0 0 ${String(width)} 10`} preserveAspectRatio="none" aria-hidden="true">
        <rect width={bar.percent ?? 0} height="10" rx="1" />
      </svg>
      <span className="n r">{bar.thousands === null ? "–" : kronorText(bar.thousands)}</span>
    </div>
  );
}

function plotText(bars: readonly PlotBar[]): string {
  const parts = bars.map(({ option, thousands }) =>
    t("tax.options.plotPart", { option: t(`tax.options.names.${option}`), amount: thousands ?? "–" }),
  );
  return t("tax.options.plotText", { parts: parts.join(", ") });
}
