/** What can be done while Fortnox is disconnected, and what cannot. */
import type { JSX } from "react";
import { StatusSign } from "#web/components/figures/StatusSign.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { t } from "#web/lib/texts/translate.ts";

/** Draws the table; `currentNumber` is the import that work goes on with, null when there is none. */
export function CanDo({ currentNumber }: { currentNumber: number | null }): JSX.Element {
  return (
    <div className="can">
      <Panel flush title={t("fortnox.lost.can.title")}>
        <table className="dense">
          <tbody>
            {currentNumber !== null && (
              <Row
                can
                what={t("fortnox.lost.can.work")}
                why={t("fortnox.lost.can.workText", { number: currentNumber })}
              />
            )}
            <Row
              can
              what={t("fortnox.lost.can.sie")}
              why={currentNumber === null ? "" : t("fortnox.lost.can.sieText")}
            />
            <Row can={false} what={t("fortnox.lost.can.fetch")} why={t("fortnox.lost.can.fetchText")} />
          </tbody>
        </table>
      </Panel>
    </div>
  );
}

function Row({ can, what, why }: { can: boolean; what: string; why: string }): JSX.Element {
  return (
    <tr>
      <th scope="row">
        <StatusSign
          sign={can ? "ok" : "not-run"}
          wordless
          word={t(can ? "fortnox.lost.can.yes" : "fortnox.lost.can.no")}
        />{" "}
        {what}
      </th>
      <td className="ink2">{why}</td>
    </tr>
  );
}
