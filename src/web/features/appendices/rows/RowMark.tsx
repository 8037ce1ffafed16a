/** What is wrong with a row, behind a sign at its number. */
import type { JSX } from "react";
import type { AppendixView } from "#wire/appendices.ts";
import { Popup } from "#web/components/dialogs/Popup.tsx";
import { StatusSign } from "#web/components/figures/StatusSign.tsx";
import { remarkText } from "#web/lib/texts/ledgers/remarkText.ts";
import { t } from "#web/lib/texts/translate.ts";

export type Finding = AppendixView["findings"][number];

/** Draws the sign, or nothing. */
export function RowMark(props: {
  readonly findings: readonly Finding[] | undefined;
  readonly index: number;
}): JSX.Element | null {
  const { findings, index } = props;
  if (findings === undefined || findings.length === 0) return null;
  const isError = findings.some(({ severity }) => severity === "error");
  const name = t("appendices.grid.findings", { count: findings.length, row: index + 1 });
  return (
    <Popup
      title={name}
      triggerClass="mark"
      trigger={<StatusSign sign={isError ? "error" : "attention"} word={name} wordless />}
    >
      {() => (
        <ul>
          {findings.map(({ finding }, place) => (
            <li key={place}>{remarkText("appendices.findings", finding)}</li>
          ))}
        </ul>
      )}
    </Popup>
  );
}
