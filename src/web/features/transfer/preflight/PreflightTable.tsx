/** Förhandskontroll: a row for each entry, a sign for each thing that was looked at. */
import { Checkbox } from "@mantine/core";
import type { JSX } from "react";
import { preflightCheck } from "#wire/transfers.ts";
import type { CheckMark } from "#wire/transfers.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import type { SignName } from "#web/components/figures/signPaths.tsx";
import { StatusSign } from "#web/components/figures/StatusSign.tsx";
import { Scroll } from "#web/components/page/Scroll.tsx";
import { t } from "#web/lib/texts/translate.ts";
import type { CheckedEntry } from "./exportable.ts";

const signByMark: Readonly<Record<CheckMark, SignName>> = {
  ok: "ok",
  warning: "attention",
  failed: "failed",
  "not-checked": "not-run",
};

export interface PreflightTableProps {
  readonly entries: readonly CheckedEntry[];
  readonly chosenIds: ReadonlySet<string>;
  readonly onToggle: (entryId: string, on: boolean) => void;
}

/** Draws the table. */
export function PreflightTable({ entries, chosenIds, onToggle }: PreflightTableProps): JSX.Element {
  return (
    <Scroll className="preflight" label={t("transfer.preflight.title")}>
      <table className="dense" aria-label={t("transfer.preflight.title")}>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">{t("transfer.preflight.columns.choose")}</span>
            </th>
            <th scope="col">{t("transfer.preflight.columns.number")}</th>
            <th scope="col" className="r">
              {t("transfer.preflight.columns.amount")}
            </th>
            {preflightCheck.options.map((check) => (
              <th key={check} scope="col" className="c">
                {t(`transfer.preflight.columns.${check}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <EntryRow
              key={entry.entryId}
              entry={entry}
              isChosen={chosenIds.has(entry.entryId)}
              onToggle={onToggle}
            />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

interface EntryRowProps extends Pick<PreflightTableProps, "onToggle"> {
  readonly entry: CheckedEntry;
  readonly isChosen: boolean;
}

function EntryRow({ entry, isChosen, onToggle }: EntryRowProps): JSX.Element {
  const { entryId, number, amountOre, checks, verdict } = entry;
  return (
    <tr>
      <td>
        <Checkbox
          size="xs"
          aria-label={t("transfer.preflight.choose", { number })}
          checked={isChosen}
          disabled={verdict === "stays"}
          onChange={(event) => {
            onToggle(entryId, event.currentTarget.checked);
          }}
        />
      </td>
      <th scope="row" className="n">
        {number}
      </th>
      <td className="r">
        <Amount ore={amountOre} />
      </td>
      {preflightCheck.options.map((check) => (
        <td key={check} className="c">
          <Mark mark={checks[check]} waits={check === "year" && verdict === "waits-for-year"} />
        </td>
      ))}
    </tr>
  );
}

function Mark({ mark, waits }: { mark: CheckMark; waits: boolean }): JSX.Element {
  return waits ? (
    <StatusSign sign="waiting" word={t("transfer.preflight.waits")} wordless />
  ) : (
    <StatusSign sign={signByMark[mark]} word={t(`transfer.preflight.marks.${mark}`)} wordless />
  );
}
