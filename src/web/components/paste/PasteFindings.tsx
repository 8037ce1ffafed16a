/** What is wrong or odd in pasted text, each with its line and column. */
import type { JSX } from "react";
import type { PasteFinding } from "#wire/ledgers.ts";
import { countText } from "#web/lib/format/amounts.ts";
import { remarkText } from "#web/lib/texts/ledgers/remarkText.ts";
import { t } from "#web/lib/texts/translate.ts";
import { StatusSign } from "../figures/StatusSign.tsx";
import { Scroll } from "../page/Scroll.tsx";

const signs = { error: "error", warning: "attention", info: "untouched" } as const;

/** A list that is wrong in every line says so by its first lines. */
const shownAtMost = 200;

/** Draws the list. */
export function PasteFindings({ findings }: { findings: readonly PasteFinding[] }): JSX.Element {
  const left = findings.length - shownAtMost;
  return (
    <Scroll label={t("paste.findings.title")} className="paste-findings">
      <FindingsTable findings={findings.slice(0, shownAtMost)} />
      {left > 0 && (
        <p className="sm ink2">{t("paste.findings.more", { count: left, written: countText(left) })}</p>
      )}
    </Scroll>
  );
}

function FindingsTable({ findings }: { findings: readonly PasteFinding[] }): JSX.Element {
  return (
    <table className="dense" aria-label={t("paste.findings.title")}>
      <thead>
        <tr>
          <th scope="col">{t("paste.findings.severity")}</th>
          <th scope="col" className="r">
            {t("paste.findings.line")}
          </th>
          <th scope="col" className="r">
            {t("paste.findings.column")}
          </th>
          <th scope="col">{t("paste.findings.what")}</th>
        </tr>
      </thead>
      <tbody>
        {findings.map(({ severity, line, column, finding }, index) => (
          <tr key={index}>
            <td>
              <StatusSign sign={signs[severity]} word={t(`paste.findings.severities.${severity}`)} />
            </td>
            <td className="r n ink2">{placeText(line)}</td>
            <td className="r n ink2">{placeText(column)}</td>
            <td className="wrap">{remarkText("pasteFindings", finding)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Counts from 1; 0 has no place. */
function placeText(number: number): string {
  return number === 0 ? "–" : countText(number);
}
